// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Duration;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * Waits for the message that tells what is asked for.
 *
 * @param <T> what it tells
 */
final class FirstMessage<T> {

    private final MqttOptions options;
    private final MqttLink link;
    private String trouble = "";

    FirstMessage(MqttOptions options, MqttLink link) {
        this.options = options;
        this.link = link;
    }

    /** The first message that the question finds an answer in; it is not acknowledged yet. */
    Found<T> await(Question<T> question) throws DriverException {
        long end = System.nanoTime() + options.timeout().toNanos();
        try {
            for (long left = options.timeout().toNanos(); left > 0; left = end - System.nanoTime()) {
                Optional<Event> event = link.poll(Duration.ofNanos(left));
                if (event.isPresent()) {
                    Optional<Found<T>> found = look(event.get(), question);
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "interrupted while waiting for "
                    + options.place(), e);
        }
        throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "MQTT " + options.place() + ": nothing that can be"
                + " recorded came within " + options.timeout().toSeconds() + " s" + trouble
                + ". Check topic, format and broker");
    }

    private Optional<Found<T>> look(Event event, Question<T> question) throws DriverException {
        switch (event) {
            case Event.Online online -> trouble = "";
            case Event.Offline offline -> trouble = "; " + offline.reason();
            case Event.Message message -> {
                try {
                    Optional<T> answer = question.ask(message);
                    if (answer.isPresent()) {
                        return Optional.of(new Found<>(message, answer.get()));
                    }
                } catch (MalformedMessageException e) {
                    trouble = "; a message on " + message.leaf() + " is malformed: " + e.getMessage();
                }
                message.taken().run();
            }
        }
        return Optional.empty();
    }

    /** What a message is asked. */
    @FunctionalInterface
    interface Question<T> {
        Optional<T> ask(Event.Message message) throws MalformedMessageException, DriverException;
    }

    /** The message and its answer. */
    record Found<T>(Event.Message message, T value) {
    }
}
