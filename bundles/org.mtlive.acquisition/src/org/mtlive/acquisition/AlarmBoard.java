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

    private final InstantSource time;
    private final Notepad notes;
    private final Runnable changed;
    private final Map<Key, Entry> standing = new LinkedHashMap<>();
    private long nextId = 1;

    /** Takes down a line. */
    @FunctionalInterface
    interface Notepad {
        void note(String author, String text);
    }

    /** One alarm a cause. */
    private record Key(AlarmKind kind, String source) {
    }

    private record Entry(Alarm alarm, Instant noted) {
    }

    AlarmBoard(InstantSource time, Notepad notes, Runnable changed) {
        this.time = time;
        this.notes = notes;
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
            boolean noted = fresh || again && !now.isBefore(before.noted().plus(NOTE_PAUSE));
            standing.put(key, new Entry(alarm, noted ? now : before.noted()));
            if (noted) {
                notes.note(AUTHOR, words(alarm) + (fresh ? ": " : " again: ") + text);
            }
        }
        changed.run();
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
            if (before.alarm().cleared().isEmpty() && isFirstClear(before)) {
                notes.note(AUTHOR, words(alarm) + ": is over");
            }
            put(key, alarm, before.noted());
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
            put(key, with(before.alarm(), cleared, Optional.of(seen)), before.noted());
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

    private boolean isFirstClear(Entry entry) {
        return entry.noted().equals(entry.alarm().raised())
                || !time.instant().isBefore(entry.noted().plus(NOTE_PAUSE));
    }

    private void put(Key key, Alarm alarm, Instant noted) {
        if (alarm.isStanding()) {
            standing.put(key, new Entry(alarm, noted));
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
