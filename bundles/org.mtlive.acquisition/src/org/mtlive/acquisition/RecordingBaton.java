// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.BatonEvent;

/** The baton of one recording. Any thread. */
final class RecordingBaton implements Baton {

    private static final int MOST_EVENTS = 1000;
    private static final String AUTHOR = "baton";

    private final InstantSource time;
    private final AlarmBoard.Notepad notes;
    private final Runnable changed;
    private final Deque<BatonEvent> events = new ArrayDeque<>();
    private Optional<String> holder = Optional.empty();

    RecordingBaton(InstantSource time, AlarmBoard.Notepad notes, Runnable changed) {
        this.time = time;
        this.notes = notes;
        this.changed = changed;
    }

    @Override
    public synchronized Optional<String> holder() {
        return holder;
    }

    @Override
    public synchronized boolean ask(String who, String text) {
        requireName(who);
        if (holder.isEmpty()) {
            holder = Optional.of(who);
            happened(BatonEvent.Kind.GIVEN, who, "", text, who + " is in control");
        } else if (!holder.get().equals(who)) {
            happened(BatonEvent.Kind.ASKED, who, "", text, who + " asks " + holder.get() + " for control"
                    + (text.isBlank() ? "" : ": " + text));
        }
        return holder.get().equals(who);
    }

    @Override
    public synchronized void pass(String from, String to) {
        requireName(to);
        requireHolder(from);
        holder = Optional.of(to);
        happened(BatonEvent.Kind.PASSED, from, to, "", from + " passes control to " + to);
    }

    @Override
    public synchronized void take(String who, String reason) {
        requireName(who);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("taking control needs a reason");
        }
        String from = holder.filter(other -> !other.equals(who)).map(other -> " from " + other).orElse("");
        holder = Optional.of(who);
        happened(BatonEvent.Kind.TAKEN, who, "", reason, who + " takes control" + from + ": " + reason);
    }

    @Override
    public synchronized void release(String who) {
        requireHolder(who);
        holder = Optional.empty();
        happened(BatonEvent.Kind.RELEASED, who, "", "", who + " is no longer in control");
    }

    @Override
    public synchronized List<BatonEvent> history() {
        return List.copyOf(events);
    }

    private static void requireName(String who) {
        if (who.isBlank()) {
            throw new IllegalArgumentException("control needs a name");
        }
    }

    private void requireHolder(String who) {
        if (!holder.equals(Optional.of(who))) {
            throw new IllegalStateException(who + " is not in control; "
                    + holder.map(other -> other + " is").orElse("nobody is"));
        }
    }

    private void happened(BatonEvent.Kind kind, String who, String to, String text, String note) {
        if (events.size() == MOST_EVENTS) {
            events.removeFirst();
        }
        events.addLast(new BatonEvent(time.instant(), kind, who, to, text));
        notes.note(AUTHOR, note);
        changed.run();
    }
}
