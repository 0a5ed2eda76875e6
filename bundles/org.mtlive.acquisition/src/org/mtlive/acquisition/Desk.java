// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingListener;
import org.mtlive.acquisition.writer.Registration;

/** What a recording has for people: alarms, the baton, notes, and who listens. Any thread. */
final class Desk implements AutoCloseable {

    private static final Duration LOOK_PAUSE = Duration.ofMillis(250);

    private final Recording recording;
    private final RecordingThread thread = new RecordingThread();
    private final Notices notices = new Notices(thread);
    private final NoteBook notes;
    private final Herald herald;
    private final AlarmBoard alarms;
    private final WriterRules writerRules;
    private final RecordingBaton baton;

    Desk(Recording recording, RecordingSession.Outfit outfit) {
        SessionClock clock = outfit.clock();
        this.recording = recording;
        this.notes = new NoteBook(outfit.writer(), thread);
        this.herald = new Herald(outfit.messengers(), clock::now, outfit.plan().file(), this::messages);
        this.alarms = new AlarmBoard(clock::now, notes::note, herald, this::changed);
        this.writerRules = new WriterRules(outfit.writer(), alarms);
        this.baton = new RecordingBaton(clock::now, notes::note, this::changed);
        herald.tell(outfit.plan().supervision().tell());
    }

    /** On a thread of the herald. */
    private void messages(URI address, Optional<String> trouble) {
        alarms.set(trouble.isPresent(), AlarmKind.MESSAGE_NOT_SENT, AlarmSeverity.WARNING, AlarmMessage.shown(address),
                "no message could be sent: " + trouble.orElse(""),
                "Check the network and the address. It is tried again by itself; until then look at the alarms here.");
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

    /** Tells those of alarms, and nobody else. */
    void tell(List<URI> addresses) {
        herald.tell(addresses);
    }

    Registration listen(RecordingListener listener) {
        return notices.listen(listener);
    }

    void changed() {
        notices.changed(recording);
    }

    /** Begins to ask instruments, and to look for what is an alarm. */
    void watch(List<Lane> lanes, InstrumentRules rules, InstrumentPoll poll) {
        thread.every(LOOK_PAUSE, () -> {
            lanes.forEach(rules::look);
            lanes.forEach(poll::look);
            writerRules.look();
            alarms.look();
            notes.write();
        });
    }

    /** Ends the thread and writes the notes that wait, also about why it ends. */
    @Override
    public void close() {
        thread.close();
        writerRules.look();
        notes.write();
    }

    /** After the end there is one more change: that it has ended. Messages are waited for when the file is safe. */
    void farewell() {
        writerRules.look(); // it may have failed at its end
        herald.close();
        notices.tell(recording);
    }
}
