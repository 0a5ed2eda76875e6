// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.function.Consumer;

import org.mtlive.acquisition.writer.WriterDelays;
import org.mtlive.ui.Delay;
import org.mtlive.ui.RecordingDelays;

/** Tells the views that show the recorded file where its samples spend their time. Listens to the desk. */
final class DelayTeller implements Consumer<DeskSnapshot> {

    private final RecordingDelays delays;

    DelayTeller(RecordingDelays delays) {
        this.delays = delays;
    }

    @Override
    public void accept(DeskSnapshot snapshot) {
        snapshot.recording().ifPresent(this::tell);
    }

    private void tell(RecordingFacts facts) {
        WriterDelays writer = facts.delays();
        delays.tell(facts.file(), new RecordingDelays.Parts(delay(writer.batch()), delay(writer.queue()),
                delay(writer.flush())));
    }

    private static Delay delay(WriterDelays.Part part) {
        return new Delay(part.p50Ms(), part.p99Ms());
    }
}
