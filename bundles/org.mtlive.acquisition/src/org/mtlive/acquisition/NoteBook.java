// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.ArrayDeque;
import java.util.Deque;

import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;

/**
 * Notes that the recording itself makes. They are written by its own thread, so that nobody waits for the disk; while
 * the writer is suspended they are kept, the oldest go when there are too many. Any thread may note.
 */
final class NoteBook {

    private static final int MOST = 1000;

    private final LiveWriter writer;
    private final RecordingThread thread;
    private final Deque<Note> waiting = new ArrayDeque<>();

    private record Note(String author, String text) {
    }

    NoteBook(LiveWriter writer, RecordingThread thread) {
        this.writer = writer;
        this.thread = thread;
    }

    /** Notes something soon. */
    void note(String author, String text) {
        synchronized (waiting) {
            if (waiting.size() == MOST) {
                waiting.removeFirst();
            }
            waiting.addLast(new Note(author, text));
        }
        thread.run(this::write);
    }

    /** Writes what waits, unless the file cannot be written now. On the recording's thread, or at the end. */
    void write() {
        while (writer.state() instanceof WriterState.Recording) {
            Note note;
            synchronized (waiting) {
                note = waiting.pollFirst();
            }
            if (note == null) {
                return;
            }
            try {
                writer.note(note.author(), note.text());
            } catch (Mth5Exception e) {
                synchronized (waiting) {
                    waiting.addFirst(note);
                }
                return; // the writer's state tells why; suspended, it is tried again
            }
        }
    }
}
