// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.reactivex.disposables.Disposable;

/**
 * Listens for a moment to all topics of a broker and keeps one message of each: what is sent now, and what the broker
 * retained. It leaves no trace: it asks for messages that nobody acknowledges, and for no session.
 */
final class TopicWatch implements AutoCloseable {

    private static final int MOST_TOPICS = 5000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final BrokerAddress broker;
    private final long endNanos;
    private final Mqtt5AsyncClient client;
    private final Disposable messages;
    private final TreeMap<String, byte[]> seen = new TreeMap<>();
    private final CountDownLatch cut = new CountDownLatch(1);

    private TopicWatch(BrokerAddress broker, Duration limit) {
        this.broker = broker;
        this.endNanos = System.nanoTime() + limit.toNanos();
        this.client = broker.client("mtlive-driver-" + MqttDriverFactory.ID + " discovery")
                .addDisconnectedListener(context -> cut.countDown()).buildAsync();
        this.messages = client.toRx().publishes(MqttGlobalPublishFilter.ALL, true)
                .subscribe(this::arrived, end -> cut.countDown());
    }

    /**
     * Listens.
     *
     * @param broker where
     * @param limit  the longest it may take; half of it is listened, at most 5 s
     * @return topic to its first message
     * @throws DriverException      if the broker is not there or refuses
     * @throws InterruptedException if the caller gave up waiting
     */
    static TreeMap<String, byte[]> listen(BrokerAddress broker, Duration limit)
            throws DriverException, InterruptedException {
        try (TopicWatch watch = new TopicWatch(broker, limit.minus(GOODBYE))) {
            watch.begin();
            Duration half = limit.dividedBy(2);
            long wanted = half.compareTo(LONGEST) < 0 ? half.toNanos() : LONGEST.toNanos();
            watch.cut.await(Math.min(wanted, watch.leftNanos()), TimeUnit.NANOSECONDS);
            return watch.seen();
        }
    }

    private void begin() throws DriverException, InterruptedException {
        try {
            client.connectWith().cleanStart(true).restrictions().maximumPacketSize(MqttLink.LARGEST_PACKET)
                    .applyRestrictions().send()
                    .thenCompose(accepted -> client.subscribeWith().topicFilter("#").qos(MqttQos.AT_MOST_ONCE).send())
                    .get(leftNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failed(MqttLink.reason(e), e);
        } catch (TimeoutException e) {
            throw failed("it does not answer", e);
        }
    }

    private DriverException failed(String reason, Throwable cause) {
        return new DriverException(StatusDetail.COMMUNICATION_ERROR, "MQTT broker " + broker + ": " + reason, cause);
    }

    private long leftNanos() {
        return Math.max(endNanos - System.nanoTime(), 0);
    }

    /** On the client's thread. */
    private void arrived(Mqtt5Publish publish) {
        synchronized (seen) {
            if (seen.size() < MOST_TOPICS) {
                seen.putIfAbsent(publish.getTopic().toString(), publish.getPayloadAsBytes());
            }
        }
    }

    private TreeMap<String, byte[]> seen() {
        synchronized (seen) {
            return new TreeMap<>(seen);
        }
    }

    @Override
    public void close() {
        try {
            client.disconnect().get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // not connected
        } finally {
            messages.dispose();
        }
    }
}
