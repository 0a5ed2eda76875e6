// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmSeverity;

/** Tells people who are not at the screen of a recording's alarms. Any thread; nobody waits for the network. */
final class Herald implements AlarmBoard.Crier, AutoCloseable {

    private final Messengers messengers;
    private final InstantSource time;
    private final Path file;
    private final Trouble trouble;
    private volatile List<MessageQueue> queues = List.of();
    private volatile String place = "";
    private boolean closed;

    /** Hears whether an address can be reached. */
    @FunctionalInterface
    interface Trouble {
        /** @param reason why the newest attempt failed; empty when it did not */
        void changed(URI address, Optional<String> reason);
    }

    /** @param file what the alarms are about */
    Herald(Messengers messengers, InstantSource time, Path file, Trouble trouble) {
        this.messengers = messengers;
        this.time = time;
        this.file = file;
        this.trouble = trouble;
    }

    /** Tells those from now on, and nobody else; waits some seconds for what is on its way to others. Not once closed. */
    synchronized void tell(List<URI> addresses) {
        if (closed) {
            return;
        }
        if (!addresses.isEmpty()) {
            place = file.getFileName() + " on " + computer(); // may ask the network: not when an alarm is raised
        }
        List<MessageQueue> before = queues;
        queues = addresses.stream().distinct().map(address -> before.stream()
                .filter(queue -> queue.address().equals(address)).findFirst().orElseGet(() -> open(address))).toList();
        for (MessageQueue queue : before) {
            if (!queues.contains(queue)) {
                queue.close();
                trouble.changed(queue.address(), Optional.empty());
            }
        }
    }

    private MessageQueue open(URI address) {
        return new MessageQueue(address, messengers, reason -> trouble.changed(address, reason));
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a computer without a name";
        }
    }

    @Override
    public void raised(Alarm alarm) {
        String word = alarm.severity() == AlarmSeverity.CRITICAL ? "ALARM" : "Warning";
        send(alarm, word, alarm.text() + "\n" + alarm.guidance(), Optional.of(alarm.severity()));
    }

    @Override
    public void over(Alarm alarm) {
        send(alarm, "Over", "It is over: " + alarm.text(), Optional.empty());
    }

    private void send(Alarm alarm, String word, String text, Optional<AlarmSeverity> severity) {
        if (queues.isEmpty()) {
            return;
        }
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        AlarmMessage message = new AlarmMessage("MTLive " + word + ": " + alarm.source(),
                text + "\n" + place + ", " + now.toString().replace("T", " ").replace("Z", " UTC"), severity);
        for (MessageQueue queue : queues) {
            boolean aboutItself = alarm.kind() == AlarmKind.MESSAGE_NOT_SENT
                    && alarm.source().equals(AlarmMessage.shown(queue.address()));
            if (!aboutItself) {
                queue.add(message);
            }
        }
    }

    /** Sends what waits, if it can; waits some seconds for it. */
    @Override
    public synchronized void close() {
        closed = true;
        queues.forEach(MessageQueue::finish); // all at once
        queues.forEach(MessageQueue::close);
    }
}
