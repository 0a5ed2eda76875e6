// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.reactivex.disposables.Disposable;

/**
 * A connection to the broker that comes back by itself, with growing pauses, and what arrives by it. The broker keeps
 * the session meanwhile: messages of QoS 1 that were not acknowledged come again.
 *
 * <p>Design note: what waits here is bounded by the queue. While it is full the thread that reads from the broker waits,
 * and with it the broker, which holds back the rest. The receive maximum of the protocol would do the same, but
 * mosquitto 2.0.11 sends more than it after a session was resumed; then the library breaks the connection off, as the
 * standard wants it, at every new connection again. So the greatest one is asked for. The reading thread is the link's
 * own, so that other links do not wait with it.
 */
final class MqttLink implements AutoCloseable {

    static final int LARGEST_PACKET = 256 * 1024;
    private static final int QUEUE = 256;
    /** How often a thread that waits for room looks whether the link was closed. */
    private static final long ROOM_LOOK_MS = 100;
    private static final int KEEP_ALIVE_SECONDS = 10;
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 30_000;
    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final MqttOptions options;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(QUEUE);
    private final Mqtt5AsyncClient client;
    /** Ended with the link: while it is there, the library keeps the thread. */
    private final Disposable messages;
    private volatile boolean closed;

    private MqttLink(MqttOptions options) {
        this.options = options;
        String threadName = "mtlive-driver-" + MqttDriverFactory.ID + " " + options.topic();
        this.client = options.broker().client(threadName)
                .automaticReconnect().initialDelay(FIRST_PAUSE_MS, TimeUnit.MILLISECONDS)
                .maxDelay(LONGEST_PAUSE_MS, TimeUnit.MILLISECONDS).applyAutomaticReconnect()
                .addConnectedListener(context -> connected()).addDisconnectedListener(this::disconnected)
                .buildAsync();
        this.messages = client.toRx().publishes(MqttGlobalPublishFilter.ALL, true)
                .subscribe(this::arrived, this::ended);
    }

    /** Begins to connect and to listen on all topics of the instrument; returns at once. */
    static MqttLink open(MqttOptions options) {
        MqttLink link = new MqttLink(options);
        link.client.connectWith().cleanStart(false).sessionExpiryInterval(options.session().toSeconds())
                .keepAlive(KEEP_ALIVE_SECONDS).restrictions().maximumPacketSize(LARGEST_PACKET).applyRestrictions().send()
                .thenCompose(accepted -> link.client.subscribeWith().topicFilter(options.topic() + "/+")
                        .qos(MqttQos.AT_LEAST_ONCE).send())
                .whenComplete((done, error) -> {
                    if (error != null) {
                        link.put(new Event.Offline(reason(error)));
                    }
                });
        return link;
    }

    /** The next event, if one comes in time. */
    Optional<Event> poll(Duration limit) throws InterruptedException {
        return Optional.ofNullable(events.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void connected() {
        if (closed) {
            sayGoodbye(); // the library was just trying when it was closed
        } else {
            put(new Event.Online());
        }
    }

    private CompletableFuture<Void> sayGoodbye() {
        return client.disconnectWith().sessionExpiryInterval(0).send();
    }

    /** On the link's thread. */
    private void arrived(Mqtt5Publish publish) {
        String leaf = publish.getTopic().toString().substring(options.topic().length() + 1);
        put(new Event.Message(leaf, publish.getPayloadAsBytes(), System.nanoTime(), () -> acknowledge(publish)));
    }

    /** On the link's thread: the session is over, by our good-bye or because the broker forgot it. */
    private void ended(Throwable cause) {
        if (!closed) {
            put(new Event.Offline(reason(cause)));
        }
    }

    private static void acknowledge(Mqtt5Publish publish) {
        if (publish.getQos() != MqttQos.AT_MOST_ONCE) {
            publish.acknowledge();
        }
    }

    private void disconnected(MqttClientDisconnectedContext context) {
        if (closed) {
            context.getReconnector().reconnect(false);
        } else {
            put(new Event.Offline(reason(context.getCause())));
        }
    }

    /** Waits while the queue is full, unless the link is closed. */
    private void put(Event event) {
        try {
            while (!closed && !events.offer(event, ROOM_LOOK_MS, TimeUnit.MILLISECONDS)) {
                // the driver is slower than the device; the broker waits with us
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** Says good-bye, so that the broker forgets the session; waits a moment for it. */
    @Override
    public void close() {
        closed = true;
        try {
            sayGoodbye().get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // not connected: the broker forgets the session when it expires
        } finally {
            messages.dispose();
        }
    }
}
