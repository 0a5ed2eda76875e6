// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.console.output.WriterFigures;

/** Tells people once a second how a recording goes. Belongs to the command's thread. */
final class CollectProgress {

    private static final long SECOND = 1_000_000_000L;

    private final Recording recording;
    private final CommandContext context;
    private final long startNanos = System.nanoTime();
    private final Map<Long, Boolean> told = new HashMap<>();
    private long lastNanos = startNanos;
    private long lastSamples;
    private String lastStatus = "";

    CollectProgress(Recording recording, CommandContext context) {
        this.recording = recording;
        this.context = context;
    }

    void started(RecordingPlan plan) {
        int channels = recording.instruments().stream().mapToInt(instrument -> instrument.channels().size()).sum();
        context.remark("collect: recording " + channels + " channels of " + recording.instruments().size()
                + (recording.instruments().size() == 1 ? " instrument" : " instruments") + " into " + plan.file()
                + "; Ctrl-C ends it");
        if (recording.preflight().worst() != PreflightLevel.GREEN) {
            PreflightText.print(recording.preflight(), context::remark);
        }
        recording.writer().report().warnings().forEach(this::warn);
        recording.writer().listen(new WriterListener() {
            @Override
            public void warned(String text) {
                warn(text);
            }

            @Override
            public void diskLow(DiskSpace disk) {
                warn("the disk will be full soon: " + disk.text());
            }

            @Override
            public void stateChanged(WriterState state) {
                if (state instanceof WriterState.Suspended suspended) {
                    warn("suspended: " + suspended.reason() + "; waiting, samples are kept in memory");
                } else if (state instanceof WriterState.Recording) {
                    context.remark("collect: recording again");
                }
            }
        });
    }

    private void warn(String text) {
        context.remark("collect: warning: " + text);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** Prints a line when a second has passed, and a word about instruments when one of them has changed. */
    void tick() {
        tellInstruments();
        tellAlarms();
        long now = System.nanoTime();
        if (now - lastNanos < SECOND) {
            return;
        }
        WriterStatistics figures = recording.writer().statistics();
        double rate = (figures.samples() - lastSamples) * (double) SECOND / (now - lastNanos);
        int alarms = recording.alarms().size();
        context.remark(String.format(Locale.ROOT, "collect: %s  %,d samples  %,.0f/s  queue %d (most %d)%s%s%s",
                WriterFigures.clock(elapsed()), figures.samples(), rate, figures.queueDepth(), figures.queueHighWater(),
                figures.flushes() == 0 ? "" : String.format(Locale.ROOT, "  flush p50 %.0f us", figures.flushP50Us()),
                figures.gapSamples() == 0 ? "" : "  missing " + figures.gapSamples(),
                alarms == 0 ? "" : "  ALARMS " + alarms));
        lastNanos = now;
        lastSamples = figures.samples();
    }

    void stopping(boolean byUser) {
        tellInstruments();
        recording.stopRequest().ifPresent(by -> context.remark("collect: " + by + " asks for the end"));
        context.remark(byUser ? "collect: ending, closing the file" : "collect: closing the file");
    }

    /** Each alarm when it is raised and when it is over; what stands is counted in the line of each second. */
    private void tellAlarms() {
        for (Alarm alarm : recording.alarms()) {
            Boolean before = told.put(alarm.id(), alarm.isActive());
            if (before == null || before != alarm.isActive()) {
                context.remark("collect: " + (alarm.isActive() ? "ALARM " + alarm.id() + ": " + alarm.source() + " "
                        + alarm.text() + ". " + alarm.guidance() : "alarm " + alarm.id() + " is over: " + alarm.source()
                        + " " + alarm.text()));
            }
        }
    }

    private void tellInstruments() {
        StringBuilder status = new StringBuilder();
        for (InstrumentStatus instrument : recording.instruments()) {
            boolean worthTelling = instrument.status().state() == DriverState.FAULT
                    || !instrument.status().text().isBlank();
            if (worthTelling || instrument.end().isPresent()) {
                status.append("collect: ").append(describe(instrument)).append('\n');
            }
        }
        if (!status.toString().equals(lastStatus)) {
            lastStatus = status.toString();
            status.toString().lines().forEach(context::remark);
        }
    }

    private static String describe(InstrumentStatus instrument) {
        String text = instrument.status().text();
        String how = instrument.end().map(reason -> "ended (" + reason.name().toLowerCase(Locale.ROOT) + ")")
                .orElseGet(() -> instrument.status().state().name().toLowerCase(Locale.ROOT));
        return instrument.title() + ": " + how + (text.isBlank() ? "" : ": " + text);
    }
}
