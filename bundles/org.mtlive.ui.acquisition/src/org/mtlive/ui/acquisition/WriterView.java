// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.inject.Inject;

/** The writer's flight recorder: what waits, how long a flush takes, what was refused, what is left of the reserve. */
public final class WriterView extends DeskView {

    private ValueGrid values;

    /** Made by the workbench. */
    @Inject
    public WriterView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        parent.setLayout(new FillLayout());
        values = new ValueGrid(parent);
        return values.control();
    }

    @Override
    void show(DeskSnapshot snapshot) {
        if (snapshot.recording().isEmpty()) {
            values.set("Writer", "Nothing is written. The writer's figures stand here while it records.", Level.NONE);
            return;
        }
        show(snapshot.recording().get());
    }

    private void show(RecordingFacts facts) {
        WriterStatistics s = facts.report().statistics();
        values.set("Writer", state(facts.report().state()), level(facts.report().state()));
        values.set("Samples written", Words.count(s.samples()) + " (" + Words.size(s.bytes()) + ")", Level.NONE);
        values.set("Growth", Words.size(facts.disk().bytesPerSecond()) + "/s, over the last minute", Level.NONE);
        values.set("Queue", Words.count(s.queueDepth()) + " batches wait, most so far "
                + Words.count(s.queueHighWater()), s.queueDepth() > s.queueHighWater() / 2 && s.queueHighWater() > 50
                ? Level.CAUTION : Level.NONE, "Batches between the instruments and the writer");
        values.set("Refused", s.refused() == 0 ? "none" : Words.count(s.refused())
                + " batches, since the queue was full",
                s.refused() > 0 ? Level.BAD : Level.GOOD, "What is refused is lost, and becomes a marked gap");
        values.set("Flushes", Words.count(s.flushes()), Level.NONE);
        values.set("Time of a flush", "median " + Words.micros(s.flushP50Us()) + ", 99 of 100 within "
                + Words.micros(s.flushP99Us()) + ", longest " + Words.micros(s.flushMaxUs()), Level.NONE);
        values.set("Gaps", s.gaps() == 0 ? "none" : Words.count(s.gaps()) + " with "
                + Words.count(s.gapSamples()) + " samples",
                s.gaps() > 0 ? Level.CAUTION : Level.GOOD, "Missing samples are marked, so that time stays right");
        values.set("Overlaps", Words.count(s.overlaps()) + " trimmed, " + Words.count(s.duplicates())
                + " duplicates dropped", s.overlaps() + s.duplicates() > 0 ? Level.CAUTION : Level.NONE);
        values.set("Not a number", s.nans() == 0 ? "none" : Words.count(s.nans()) + " samples",
                s.nans() > 0 ? Level.CAUTION : Level.NONE);
        values.set("Safety", "%.1f s of work for summary, commit record and checkpoints".formatted(s.safetySeconds()),
                Level.NONE);
        values.set("Reserve", facts.report().reserve().map(WriterView::reserve).orElse("not known"),
                facts.report().reserve().filter(use -> use.low() || use.exhausted()).isPresent()
                        ? Level.CAUTION : Level.NONE, "Room for stations, runs and channels that are added live");
        int warnings = facts.report().warnings().size();
        values.set("Warnings", warnings == 0 ? "none" : warnings + ", the last one: "
                + facts.report().warnings().getLast(), warnings == 0 ? Level.GOOD : Level.CAUTION);
    }

    private static String reserve(ReserveUse use) {
        if (use.exhausted()) {
            return "used up: structure is added by rolling the file over";
        }
        return "%.0f %% used, ".formatted(use.used() * 100) + Words.size(use.freeMetadataBytes()) + " free"
                + (use.low() ? "; its end is near" : "");
    }

    private static String state(WriterState state) {
        return switch (state) {
            case WriterState.Opening opening -> "makes the file";
            case WriterState.Recording recording -> "writes; the oldest sample that is not yet visible is "
                    + Words.span(recording.lag()) + " old";
            case WriterState.Suspended waiting -> "WAITS since " + Words.clock(waiting.since()) + ": "
                    + waiting.reason() + "; " + Words.count(waiting.samplesKept()) + " samples kept, "
                    + Words.count(waiting.samplesLost()) + " lost";
            case WriterState.Closing closing -> "closes the file";
            case WriterState.Finished finished -> "finished, " + Words.count(finished.samples()) + " samples";
            case WriterState.Failed failed -> "FAILED: " + failed.reason() + "; " + Words.count(failed.samplesLost())
                    + " samples lost";
        };
    }

    private static Level level(WriterState state) {
        return switch (state) {
            case WriterState.Recording recording -> Level.GOOD;
            case WriterState.Suspended waiting -> Level.BAD;
            case WriterState.Failed failed -> Level.BAD;
            case WriterState.Opening opening -> Level.NONE;
            case WriterState.Closing closing -> Level.NONE;
            case WriterState.Finished finished -> Level.NONE;
        };
    }
}
