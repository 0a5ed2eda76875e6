// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.reader.LiveReader;
import org.mtlive.ui.chart.ChartFrame;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.TimeWindow;
import org.mtlive.ui.chart.Trace;
import org.mtlive.ui.monitor.follow.FileFacts;

/**
 * Makes the pictures of the traces. Knows no SWT. What the user wants is said from any thread; pictures are made on the
 * monitor thread.
 */
public final class TraceModel {
    private static final long FAST_LENGTH = 60_000_000_000L;
    private static final long SLOW_LENGTH = 10 * FAST_LENGTH;
    private static final double FAST_HZ = 10;

    private record ScaleWish(String channel, Optional<Boolean> larger) { }

    private final AtomicReference<TraceSettings> settings = new AtomicReference<>(TraceSettings.FIRST);
    private final Queue<ScaleWish> wishes = new ConcurrentLinkedQueue<>();
    private final TraceClock clock;
    private volatile TimeWindow shown = new TimeWindow(0, FAST_LENGTH);
    private volatile long shownNow;
    // the monitor thread's own
    private Optional<LiveReader> known = Optional.empty();
    private final Map<ChannelId, ChannelTrace> traces = new HashMap<>();
    private long newest;

    /**
     * Makes a model for whatever file.
     *
     * @param clock tells the time
     */
    public TraceModel(Clock clock) {
        this.clock = new TraceClock(clock);
    }

    /** {@return what the user wants now} */
    public TraceSettings settings() {
        return settings.get();
    }

    /** {@return the window of the newest picture, or the one that is wanted since} */
    public TimeWindow window() {
        return shown;
    }

    /**
     * Changes what the user wants.
     *
     * @param change makes new settings of the old ones
     */
    public void change(UnaryOperator<TraceSettings> change) {
        settings.updateAndGet(change);
    }

    /**
     * Shows earlier or later times. To move beyond now is to follow.
     *
     * @param fraction of the window; positive is later
     */
    public void pan(double fraction) {
        TimeWindow next = shown.moved(Math.round(fraction * shown.lengthNanos()));
        shown = next.endNanos() >= shownNow && fraction > 0 ? next.endingAt(shownNow) : next;
        boolean follow = next.endNanos() >= shownNow && fraction > 0;
        settings.updateAndGet(s -> follow ? s.following(next.lengthNanos()) : s.withWindow(next));
    }

    /**
     * Shows more or less time.
     *
     * @param factor of the window's length
     * @param place  what stays in its place, 0 (left edge) to 1; while it follows, now stays at the right edge
     */
    public void zoom(double factor, double place) {
        TimeWindow now = shown;
        boolean follow = settings.get().follow();
        TimeWindow next = now.zoomed(factor, follow ? now.endNanos()
                : now.startNanos() + Math.round(place * now.lengthNanos()));
        shown = next;
        settings.updateAndGet(s -> s.follow() ? s.following(next.lengthNanos()) : s.withWindow(next));
    }

    /**
     * Shows a time in the middle.
     *
     * @param nanos since 1970 UTC
     */
    public void jump(long nanos) {
        TimeWindow next = new TimeWindow(nanos - shown.lengthNanos() / 2, shown.lengthNanos());
        shown = next;
        settings.updateAndGet(s -> s.withWindow(next));
    }

    /**
     * Makes a row's trace larger or smaller; then its scale no longer follows the data.
     *
     * @param channel the row's key; empty text for all rows
     * @param larger  whether larger
     */
    public void stepScale(String channel, boolean larger) {
        wishes.add(new ScaleWish(channel, Optional.of(larger)));
    }

    /**
     * Lets a row's scale follow the data again.
     *
     * @param channel the row's key; empty text for all rows
     */
    public void automaticScale(String channel) {
        wishes.add(new ScaleWish(channel, Optional.empty()));
    }

    /**
     * Makes a picture. Monitor thread.
     *
     * @param reader the file
     * @param facts  what was found in it last
     * @return the picture
     * @throws Mth5Exception if reading fails; the next call tries again
     */
    public TraceFrame frame(LiveReader reader, FileFacts facts) throws Mth5Exception {
        forget(reader);
        TraceSettings now = settings.get();
        List<ChannelTrace> all = channels(reader, now);
        grantWishes();
        Ends ends = ends(reader, all);
        boolean grows = facts.status().life().mayGrow();
        long nowNanos = clock.now(ends.newest(), grows);
        long age = grows && !clock.replay() && newest > 0 && ends.newest() > newest
                ? nowNanos - (newest / 2 + ends.newest() / 2) : -1;
        newest = all.isEmpty() ? 0 : ends.newest();
        long readNanos = System.nanoTime();
        TimeWindow window = window(now, nowNanos, all);
        Set<RunId> latest = latestRuns(all);
        List<Trace> rows = new ArrayList<>();
        for (ChannelTrace trace : all) {
            long end = ends.samples().get(trace.id());
            long endNanos = end == 0 ? trace.startNanos() : trace.nanosOf(end);
            boolean last = latest.contains(trace.id().parent());
            boolean inWindow = trace.startNanos() < window.endNanos() && endNanos > window.startNanos();
            if (last || inWindow)
                rows.add(trace.row(reader, window, now, end, facts.gaps(), grows && last ? lag(nowNanos, endNanos) : ""));
        }
        if (settings.get() == now) // else the user has moved on, from the window that he saw last
            shown = window;
        shownNow = nowNanos;
        String message = !rows.isEmpty() ? "" : all.isEmpty() && !facts.channels().isEmpty()
                ? "All channels are hidden.\nChoose some with Channels…" : "The file has no channels yet.";
        return new TraceFrame(new ChartFrame(window, now.columns(), rows, 1, "", message), now, age, readNanos,
                status(now, all, window, grows));
    }

    private void forget(LiveReader reader) {
        if (known.isEmpty() || known.get() != reader) {
            traces.clear();
            newest = 0;
            known = Optional.of(reader);
            settings.updateAndGet(s -> s.following(0));
        }
    }

    private List<ChannelTrace> channels(LiveReader reader, TraceSettings now) throws Mth5Exception {
        List<ChannelTrace> result = new ArrayList<>();
        for (ChannelId id : reader.channels())
            if (!now.hidden().contains(hiddenName(id))) {
                ChannelTrace trace = traces.get(id);
                if (trace == null) {
                    trace = new ChannelTrace(reader.channel(id));
                    traces.put(id, trace);
                }
                result.add(trace);
            }
        return result;
    }

    /** {@return how a channel is named in {@link TraceSettings#hidden}} */
    public static String hiddenName(ChannelId id) {
        return id.survey() + "/" + id.station() + "/" + id.component();
    }

    private void grantWishes() {
        for (ScaleWish wish = wishes.poll(); wish != null; wish = wishes.poll())
            for (ChannelTrace trace : traces.values())
                if (wish.channel().isEmpty() || wish.channel().equals(trace.id().toString()))
                    wish.larger().ifPresentOrElse(trace::step, trace::automatic);
    }

    private record Ends(Map<ChannelId, Long> samples, long newest) { }

    private static Ends ends(LiveReader reader, List<ChannelTrace> all) throws Mth5Exception {
        Map<ChannelId, Long> samples = new HashMap<>();
        long newest = Long.MIN_VALUE;
        for (ChannelTrace trace : all) {
            long end = reader.safeSamples(trace.id());
            samples.put(trace.id(), end);
            newest = Math.max(newest, end == 0 ? trace.startNanos() : trace.nanosOf(end));
        }
        return new Ends(samples, all.isEmpty() ? 0 : newest);
    }

    private TimeWindow window(TraceSettings now, long nowNanos, List<ChannelTrace> all) {
        double fastest = all.stream().mapToDouble(ChannelTrace::rateHz).max().orElse(FAST_HZ);
        long length = now.lengthNanos() > 0 ? now.lengthNanos() : fastest >= FAST_HZ ? FAST_LENGTH : SLOW_LENGTH;
        return now.follow() ? TimeWindow.stepping(nowNanos, length, now.columns()) : new TimeWindow(now.startNanos(), length);
    }

    /** The run of each station that began last: what is recorded now. */
    private static Set<RunId> latestRuns(List<ChannelTrace> all) {
        Map<String, ChannelTrace> latest = new HashMap<>();
        for (ChannelTrace trace : all)
            latest.merge(trace.id().survey() + "/" + trace.id().station(), trace,
                    (a, b) -> b.startNanos() > a.startNanos() ? b : a);
        return latest.values().stream().map(trace -> trace.id().parent()).collect(Collectors.toSet());
    }

    private static String lag(long nowNanos, long endNanos) {
        return TimeTicks.duration(Math.max(0, nowNanos - endNanos));
    }

    private String status(TraceSettings now, List<ChannelTrace> all, TimeWindow window, boolean grows) {
        List<String> parts = new ArrayList<>();
        if (grows && clock.replay())
            parts.add("replay: the samples are not from today");
        if (now.filter().isOn()) {
            double most = all.stream().mapToDouble(ChannelTrace::rateHz).max().orElse(0) * window.lengthNanos() / 1e9;
            parts.add(most > ChannelTrace.MOST_FILTERED ? "not filtered: zoom in to filter" : now.filter().text());
        }
        return String.join("   ", parts);
    }
}
