// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.recording.Acknowledgement;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmSeverity;

/**
 * The alarms of a recording. An alarm stays until its cause is gone and somebody has acknowledged it; what comes again
 * meanwhile is the same alarm. Any thread.
 */
final class AlarmBoard {

    /** What comes and goes is noted so often, not more. */
    private static final Duration NOTE_PAUSE = Duration.ofMinutes(1);
    private static final String AUTHOR = "alarm";
    private static final String AGAIN = " again: ";

    private final InstantSource time;
    private final Notepad notes;
    private final Crier crier;
    private final Runnable changed;
    private final Map<Key, Entry> standing = new LinkedHashMap<>();
    private long nextId = 1;

    /** Takes down a line. */
    @FunctionalInterface
    interface Notepad {
        void note(String author, String text);
    }

    /** Tells people who are not at the screen; returns at once. */
    interface Crier {
        /** An alarm is new, or its cause is back. */
        void raised(Alarm alarm);

        /** Its cause is gone. */
        void over(Alarm alarm);
    }

    /** One alarm a cause. */
    private record Key(AlarmKind kind, String source) {
    }

    /**
     * @param noted when it was noted last that the alarm is there
     * @param open  whether that is what was noted last, not that it is over
     */
    private record Entry(Alarm alarm, Instant noted, boolean open) {
        private Entry with(Alarm other) {
            return new Entry(other, noted, open);
        }

        private boolean isDue(Instant now) {
            return alarm.isActive() && !open && !now.isBefore(noted.plus(NOTE_PAUSE));
        }
    }

    AlarmBoard(InstantSource time, Notepad notes, Crier crier, Runnable changed) {
        this.time = time;
        this.notes = notes;
        this.crier = crier;
        this.changed = changed;
    }

    /** Raises an alarm, or keeps the one that is there; its text is the newest. */
    void raise(AlarmKind kind, AlarmSeverity severity, String source, String text, String guidance) {
        synchronized (standing) {
            Key key = new Key(kind, source);
            Entry before = standing.get(key);
            Instant now = time.instant();
            if (before != null && before.alarm().isActive() && before.alarm().text().equals(text)) {
                return;
            }
            boolean fresh = before == null;
            boolean again = !fresh && !before.alarm().isActive();
            Alarm alarm = new Alarm(fresh ? nextId++ : before.alarm().id(), kind, severity, source, text, guidance,
                    fresh ? now : before.alarm().raised(), Optional.empty(),
                    again || fresh ? Optional.empty() : before.alarm().acknowledged());
            Entry entry = fresh ? new Entry(alarm, now, false) : before.with(alarm);
            standing.put(key, fresh ? opened(entry, now, ": ") : entry.isDue(now) ? opened(entry, now, AGAIN) : entry);
        }
        changed.run();
    }

    /** Notes alarms that came back too soon after they were over to be noted then, and stayed. */
    void look() {
        synchronized (standing) {
            Instant now = time.instant();
            standing.replaceAll((key, entry) -> entry.isDue(now) ? opened(entry, now, AGAIN) : entry);
        }
    }

    private Entry opened(Entry entry, Instant now, String how) {
        notes.note(AUTHOR, words(entry.alarm()) + how + entry.alarm().text());
        crier.raised(entry.alarm());
        return new Entry(entry.alarm(), now, true);
    }

    /** The cause of an alarm is gone, if there was one. */
    void clear(AlarmKind kind, String source) {
        synchronized (standing) {
            Key key = new Key(kind, source);
            Entry before = standing.get(key);
            if (before == null || !before.alarm().isActive()) {
                return;
            }
            Alarm alarm = with(before.alarm(), Optional.of(time.instant()), before.alarm().acknowledged());
            if (before.open()) {
                notes.note(AUTHOR, words(alarm) + ": is over");
                crier.over(alarm);
            }
            put(key, new Entry(alarm, before.noted(), false));
        }
        changed.run();
    }

    /** Raises or clears. */
    void set(boolean active, AlarmKind kind, AlarmSeverity severity, String source, String text, String guidance) {
        if (active) {
            raise(kind, severity, source, text, guidance);
        } else {
            clear(kind, source);
        }
    }

    /**
     * Somebody has seen an alarm. One about an instrument that has failed has no other end than this.
     *
     * @throws IllegalArgumentException if there is no such alarm
     */
    void acknowledge(long id, String by, String note) {
        synchronized (standing) {
            Key key = standing.entrySet().stream().filter(entry -> entry.getValue().alarm().id() == id)
                    .map(Map.Entry::getKey).findFirst().orElseThrow(() -> new IllegalArgumentException(unknown(id)));
            Entry before = standing.get(key);
            Acknowledgement seen = new Acknowledgement(by, note, time.instant());
            Optional<Instant> cleared = key.kind() == AlarmKind.INSTRUMENT_FAILED && before.alarm().isActive()
                    ? Optional.of(seen.at()) : before.alarm().cleared();
            put(key, before.with(with(before.alarm(), cleared, Optional.of(seen))));
            notes.note(AUTHOR, words(before.alarm()) + ": acknowledged by " + by
                    + (note.isBlank() ? "" : ": " + note));
        }
        changed.run();
    }

    List<Alarm> standing() {
        synchronized (standing) {
            return standing.values().stream().map(Entry::alarm).toList();
        }
    }

    private void put(Key key, Entry entry) {
        if (entry.alarm().isStanding()) {
            standing.put(key, entry);
        } else {
            standing.remove(key);
        }
    }

    private static Alarm with(Alarm alarm, Optional<Instant> cleared, Optional<Acknowledgement> acknowledged) {
        return new Alarm(alarm.id(), alarm.kind(), alarm.severity(), alarm.source(), alarm.text(), alarm.guidance(),
                alarm.raised(), cleared, acknowledged);
    }

    private String unknown(long id) {
        List<String> known = new ArrayList<>();
        standing.values().forEach(entry -> known.add(Long.toString(entry.alarm().id())));
        return "there is no alarm " + id + "; " + (known.isEmpty() ? "none stands" : "standing are "
                + String.join(", ", known));
    }

    private static String words(Alarm alarm) {
        return "alarm " + alarm.id() + " " + alarm.kind() + " (" + alarm.source() + ")";
    }
}
