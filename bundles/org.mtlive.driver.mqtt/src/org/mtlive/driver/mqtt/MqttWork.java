// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.acquisition.driver.support.Findings;

/** Takes what the link brings, beginning with the message whose first sample is sample 0. */
final class MqttWork implements DeliveryWork {

    private static final Duration POLL = Duration.ofMillis(200);

    private final MqttOptions options;
    private final MqttLink link;
    private final Intake intake;
    private final Findings findings;
    private Optional<Event.Message> first;
    private boolean offline;
    private boolean linkDown;
    private long linkDownNanos;
    private long startNanos;

    MqttWork(MqttOptions options, MqttLink link, Intake intake, Findings findings, Event.Message first) {
        this.options = options;
        this.link = link;
        this.intake = intake;
        this.findings = findings;
        this.first = Optional.of(first);
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, InterruptedException {
        if (startNanos == 0) {
            startNanos = delivery.nanoTime();
        }
        Optional<? extends Event> event = first.isPresent() ? first : link.poll(POLL);
        first = Optional.empty();
        if (event.isPresent()) {
            switch (event.get()) {
                case Event.Online online -> linkDown = false;
                case Event.Offline cut -> linkIsDown(cut.reason(), delivery);
                case Event.Message message -> take(message, delivery);
            }
        }
        intake.release(delivery, delivery.stopping());
        giveUpWhenDue(delivery);
        tell(delivery);
        return !intake.isDone();
    }

    private void take(Event.Message message, Delivery delivery) throws DriverException, InterruptedException {
        linkDown = false;
        if (message.leaf().equals("status")) {
            deviceSays(new String(message.payload(), StandardCharsets.UTF_8).strip(), delivery);
        } else {
            try {
                intake.take(message.notBefore(startNanos), delivery);
            } catch (MalformedMessageException e) {
                findings.malformed(message.leaf() + ": " + e.getMessage());
            }
            if (offline && message.leaf().equals("data")) {
                online(delivery);
            }
        }
        message.taken().run();
    }

    private void deviceSays(String text, Delivery delivery) {
        if (text.equalsIgnoreCase("offline") && !offline) {
            offline = true;
            delivery.status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR,
                    options.place() + ": the device is offline, as its last will says"));
        }
    }

    private void linkIsDown(String reason, Delivery delivery) {
        if (!linkDown) {
            linkDown = true;
            linkDownNanos = delivery.nanoTime();
        }
        offline = true;
        delivery.status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR,
                "MQTT " + options.place() + ": " + reason + "; connecting again"));
    }

    private void giveUpWhenDue(Delivery delivery) throws DriverException {
        Duration away = Duration.ofNanos(delivery.nanoTime() - linkDownNanos);
        if (linkDown && options.giveUp().isPositive() && away.compareTo(options.giveUp()) >= 0) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "MQTT " + options.place()
                    + ": no connection for " + away.toSeconds() + " s; given up");
        }
    }

    private void online(Delivery delivery) {
        offline = false;
        delivery.status(findings.recording());
    }

    private void tell(Delivery delivery) {
        if (!offline && findings.takeNews()) {
            delivery.status(findings.degraded());
        }
    }

    @Override
    public String remark() {
        return findings.text();
    }

    @Override
    public void close() {
        link.close();
    }
}
