// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.List;

import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingListener;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Registration;

/** What a recording has for people: alarms, the baton, notes, and who listens. Any thread. */
final class Desk implements AutoCloseable {

    private static final Duration LOOK_PAUSE = Duration.ofMillis(250);

    private final Recording recording;
    private final LiveWriter writer;
    private final RecordingThread thread = new RecordingThread();
    private final Notices notices = new Notices(thread);
    private final NoteBook notes;
    private final AlarmBoard alarms;
    private final RecordingBaton baton;

    Desk(Recording recording, LiveWriter writer, SessionClock clock) {
        this.recording = recording;
        this.writer = writer;
        this.notes = new NoteBook(writer, thread);
        this.alarms = new AlarmBoard(clock::now, notes::note, this::changed);
        this.baton = new RecordingBaton(clock::now, notes::note, this::changed);
    }

    RecordingThread thread() {
        return thread;
    }

    NoteBook notes() {
        return notes;
    }

    AlarmBoard alarms() {
        return alarms;
    }

    RecordingBaton baton() {
        return baton;
    }

    Registration listen(RecordingListener listener) {
        return notices.listen(listener);
    }

    void changed() {
        notices.changed(recording);
    }

    /** Begins to ask instruments, and to look for what is an alarm. */
    void watch(List<Lane> lanes, InstrumentRules rules, InstrumentPoll poll) {
        WriterRules writerRules = new WriterRules(writer, alarms);
        thread.every(LOOK_PAUSE, () -> {
            lanes.forEach(rules::look);
            lanes.forEach(poll::look);
            writerRules.look();
            notes.write();
        });
    }

    /** Ends the thread and writes the notes that wait. */
    @Override
    public void close() {
        thread.close();
        notes.write();
    }

    /** After the end there is one more change: that it has ended. */
    void tellLast() {
        notices.tell(recording);
    }
}
