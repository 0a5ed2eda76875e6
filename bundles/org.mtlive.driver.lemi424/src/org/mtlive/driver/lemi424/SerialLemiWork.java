// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;

/** Sends the lines of a serial port, each as soon as it has come, and its readings; tells when it is offline. */
final class SerialLemiWork implements DeliveryWork {

    /** Most lines of a batch: as many come together only after the recording could not take them for a while. */
    private static final int BATCH_LINES = 600;
    private static final Duration WAIT = Duration.ofMillis(100);

    private final SerialFeed feed;
    private final LineIntake intake;
    private final LemiReadings readings = new LemiReadings();
    private List<PortEvent.Line> first;
    private long startNanos;

    /**
     * Makes the work.
     *
     * @param first the lines that came already, from sample 0 on
     */
    SerialLemiWork(LemiChannels channels, SerialFeed feed, long startSecond, List<PortEvent.Line> first) {
        this.feed = feed;
        this.intake = new LineIntake(channels, BATCH_LINES, startSecond);
        this.first = first;
    }

    @Override
    public boolean step(Delivery delivery) throws InterruptedException {
        if (startNanos == 0) {
            startNanos = delivery.nanoTime();
        }
        for (PortEvent.Line line : first) {
            take(line, delivery);
        }
        first = List.of();
        Optional<PortEvent> event = feed.next(WAIT);
        return event.isEmpty() ? intake.send(delivery, delivery.nanoTime()) : handle(event.get(), delivery);
    }

    private boolean handle(PortEvent event, Delivery delivery) throws InterruptedException {
        return switch (event) {
            case PortEvent.Line line -> take(line, delivery)
                    && (!feed.isEmpty() || intake.send(delivery, arrival(line)));
            case PortEvent.Lost loss -> {
                boolean sent = intake.send(delivery, delivery.nanoTime());
                delivery.status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR, loss.reason()));
                yield sent;
            }
            case PortEvent.Back back -> {
                delivery.status(intake.recording());
                yield true;
            }
        };
    }

    private boolean take(PortEvent.Line line, Delivery delivery) throws InterruptedException {
        if (line.cut() && !LemiLineParser.isWhole(line.text())) {
            return true; // the port was opened in the middle of it
        }
        return intake.take(line.text(), () -> "a line of the port", arrival(line),
                heard -> readings.tell(heard, line.hostNanos(), delivery::report), delivery);
    }

    /** What came between arm and start counts as arrived with the start. */
    private long arrival(PortEvent.Line line) {
        return Math.max(line.hostNanos(), startNanos);
    }

    @Override
    public String remark() {
        return intake.remark();
    }

    @Override
    public void close() {
        feed.close();
    }
}
