// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.ui.Delay;
import org.mtlive.ui.Level;
import org.mtlive.ui.RecordingDelays;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;

/**
 * What the view of the lag tells. Knows no SWT.
 *
 * @param headline the median, or that there is none
 * @param level    how much attention it wants
 * @param sentence what it means, and what to do
 * @param terms    what it is made of; empty without measurement
 */
public record LagSummary(String headline, Level level, String sentence, List<Term> terms) {
    /**
     * A part of the lag.
     *
     * @param name        what it is
     * @param delay       how much
     * @param explanation what makes it larger or smaller
     */
    public record Term(String name, Delay delay, String explanation) { }

    private static final double QUICK_MS = 200;
    private static final double SLOW_MS = 2000;

    /** Checks that nothing is missing and copies the list. */
    public LagSummary {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sentence, "sentence");
        terms = List.copyOf(terms);
    }

    /**
     * {@return what is to be told}
     *
     * @param state    how far following the file has come
     * @param measured how old samples were on the screen
     * @param own      what the writer measured when this window records the file
     */
    public static LagSummary of(MonitorState state, ScreenLag.Measured measured,
            Optional<RecordingDelays.Parts> own) {
        if (!(state instanceof MonitorState.Open open) || !open.facts().status().life().mayGrow())
            return none("Nothing is being recorded into the shown file.");
        if (measured.pictures() == 0)
            return none("It is measured while the view Live Traces shows a recording of now and follows it.");
        LagTerms terms = own.map(parts -> LagTerms.ofOwn(measured, parts, MonitoredFile.LOOK))
                .orElseGet(() -> LagTerms.ofOther(measured, open.facts().writer(), open.facts().flushesPerSecond(),
                        MonitoredFile.LOOK));
        double p50Ms = measured.total().p50Ms();
        Level level = p50Ms <= QUICK_MS ? Level.GOOD : p50Ms > SLOW_MS ? Level.CAUTION : Level.NONE;
        return new LagSummary(milliseconds(p50Ms), level, String.format(Locale.ROOT,
                "Half of the samples are on the screen within %s, 99 of 100 within %s.",
                milliseconds(p50Ms), milliseconds(measured.total().p99Ms())), List.of(
                new Term("Batch", terms.batch(), own.isPresent()
                        ? "the instrument gathers and delivers samples; ask it for smaller batches"
                        : "what is left for the instrument and the queue of another program"),
                new Term("Queue", terms.queue(), own.isPresent()
                        ? "batches wait for the writer; grows when the disk or computer is slow"
                        : "told only in the window that records"),
                new Term("Flush", terms.flush(), "samples wait for the next flush; flush more often in the plan"),
                new Term("Poll", terms.poll(), "this window looks into the file"),
                new Term("Paint", terms.paint(),
                        "reading and painting; fewer channels or a smaller window are quicker")));
    }

    private static LagSummary none(String why) {
        return new LagSummary("–", Level.NONE, why, List.of());
    }

    static String milliseconds(double ms) {
        if (Double.isNaN(ms))
            return "–";
        return ms < 1000 ? String.format(Locale.ROOT, "%.0f ms", ms) : String.format(Locale.ROOT, "%.1f s", ms / 1000);
    }
}
