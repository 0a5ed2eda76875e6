// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;

/**
 * Reads a line and sends a sample of each channel. The logger's counter gives the index: lines that are lost, also
 * while the logger was away, are skipped indices and marked as a gap.
 */
final class LoggerWork implements DeliveryWork {

    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final LoggerConnection connection;
    private final long firstCounter;
    private final Instant start;
    private final double rateHz;
    private Optional<LoggerLine> waiting;
    private boolean offline;
    private long next;

    LoggerWork(LoggerConnection connection, LoggerLine first, Instant start, double rateHz) {
        this.connection = connection;
        this.firstCounter = first.counter();
        this.waiting = Optional.of(first);
        this.start = start;
        this.rateHz = rateHz;
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, InterruptedException {
        try {
            if (!connection.isOpen()) {
                connection.open();
            }
            Optional<LoggerLine> line = waiting.isPresent() ? waiting : connection.nextLine();
            waiting = Optional.empty();
            if (line.isPresent()) {
                if (offline) {
                    offline = false;
                    delivery.status(DriverStatus.of(DriverState.RECORDING));
                }
                send(line.get(), delivery);
            }
            return true;
        } catch (LoggerLine.UnreadableLineException e) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, e.getMessage() + ". Is it a text logger?", e);
        } catch (IOException e) {
            connection.close();
            if (!offline) {
                offline = true;
                delivery.status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR,
                        e.getMessage() + "; trying again"));
            }
            return delivery.pause(TRY_AGAIN);
        }
    }

    private void send(LoggerLine line, Delivery delivery) throws DriverException, InterruptedException {
        long index = line.counter() - firstCounter;
        if (index < next) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "the logger counts from anew (line "
                    + line.counter() + " after line " + (firstCounter + next - 1) + "): it was switched off and on");
        }
        int quality = index > next ? QualityBit.GAP_BEFORE.mask() : 0;
        Instant time = start.plusNanos(Math.round(index / rateHz * 1e9));
        long now = delivery.nanoTime();
        delivery.send(new SampleBatch(0, index, time, now, quality, new Samples.Float32(new float[] {line.ex()})));
        delivery.send(new SampleBatch(1, index, time, now, quality, new Samples.Float32(new float[] {line.ey()})));
        next = index + 1;
    }

    @Override
    public void close() {
        connection.close();
    }
}
