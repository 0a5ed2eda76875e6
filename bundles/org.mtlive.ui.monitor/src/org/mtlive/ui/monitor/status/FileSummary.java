// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileLife;
import org.mtlive.ui.Level;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.monitor.follow.FileFacts;
import org.mtlive.ui.monitor.follow.MonitorState;

/**
 * What the file view tells. Knows no SWT.
 *
 * @param headline one or two words, in capitals
 * @param level    how much attention it wants
 * @param sentence why, and what to do
 * @param lines    facts
 */
public record FileSummary(String headline, Level level, String sentence, List<Line> lines) {
    /**
     * A fact.
     *
     * @param name  what it is
     * @param value the fact
     * @param level how much attention it wants
     */
    public record Line(String name, String value, Level level) { }

    private static final double KILO = 1000;
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** Checks that nothing is missing and copies the list. */
    public FileSummary {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sentence, "sentence");
        lines = List.copyOf(lines);
    }

    /**
     * {@return what is to be told}
     *
     * @param state how far following the file has come
     */
    public static FileSummary of(MonitorState state) {
        return switch (state) {
            case MonitorState.Nothing n -> new FileSummary("NO FILE", Level.NONE,
                    "Start a recording, or open a file with File > Open.", List.of());
            case MonitorState.Opening o -> new FileSummary("OPENING", Level.NONE, "The file is being opened.",
                    List.of(line("File", o.file().toString())));
            case MonitorState.Failed f -> new FileSummary("CANNOT BE SHOWN", Level.BAD,
                    f.reason() + " It is tried again every few seconds.", List.of(line("File", f.file().toString())));
            case MonitorState.Open o -> new FileSummary(headline(o.facts().status().life()),
                    level(o.facts().status().life()), o.facts().status().text(), lines(o));
        };
    }

    private static String headline(FileLife life) {
        return switch (life) {
            case LIVE -> "LIVE";
            case STALLED -> "STALLED";
            case CRASHED -> "CRASHED";
            case FINISHED -> "FINISHED";
            case CLOSED -> "CLOSED";
            case UNKNOWN_WRITER -> "BEING WRITTEN?";
        };
    }

    private static Level level(FileLife life) {
        return switch (life) {
            case LIVE, FINISHED -> Level.GOOD;
            case CLOSED -> Level.NONE;
            case STALLED, UNKNOWN_WRITER -> Level.CAUTION;
            case CRASHED -> Level.BAD;
        };
    }

    private static List<Line> lines(MonitorState.Open open) {
        FileFacts facts = open.facts();
        boolean grows = facts.status().life().mayGrow();
        List<Line> lines = new ArrayList<>();
        facts.trouble().ifPresent(text -> lines.add(new Line("Reading fails", text, Level.BAD)));
        lines.add(line("File", open.file().toString()));
        lines.add(line("Layout", "MTH5 " + facts.version()));
        lines.add(line("Size", bytes(facts.sizeBytes()) + (grows ? growth(facts.bytesPerSecond()) : "")));
        lines.add(line("Samples", String.format(Locale.ROOT, "%,d in %s of %s", facts.samples(),
                count(facts.channels().size(), "channel"), count(facts.runs().size(), "run"))
                + (grows ? String.format(Locale.ROOT, ", %,.0f a second", facts.samplesPerSecond()) : "")));
        facts.lastGrowth().filter(t -> grows).ifPresent(t -> lines.add(line("Last new samples",
                TimeTicks.duration(Math.max(0, Duration.between(t, facts.asOf()).toNanos())) + " ago")));
        facts.writer().ifPresentOrElse(writer -> addWriter(lines, writer, facts),
                () -> lines.add(line("Writer", "keeps no record of itself in the file (not recorded by MTLive)")));
        return lines;
    }

    private static void addWriter(List<Line> lines, WriterStatus writer, FileFacts facts) {
        lines.add(line("Writer", "process " + writer.pid() + " on " + writer.host() + " since "
                + TimeTicks.time(TimeTicks.nanos(writer.started())).replaceFirst("\\.\\d+", "")));
        Optional<Duration> quiet = facts.status().quietFor();
        quiet.ifPresent(q -> lines.add(new Line("Heartbeat", TimeTicks.duration(Math.max(0, q.toNanos())) + " ago",
                level(facts.status().life()))));
        if (!writer.reason().isEmpty())
            lines.add(new Line("Writer says", writer.reason(), Level.CAUTION));
        lines.add(line("Written", String.format(Locale.ROOT, "%,d samples, %s", writer.samples(),
                bytes(writer.bytes()))));
        lines.add(line("Flushes", String.format(Locale.ROOT, "%,d; half within %.1f ms, 99 of 100 within %.1f ms, "
                + "longest %.1f ms", writer.flushes(), writer.flushP50Us() / KILO, writer.flushP99Us() / KILO,
                writer.flushMaxUs() / KILO)));
        lines.add(line("Queue", writer.queueDepth() + " batches wait, at most " + writer.queueHighWater()));
        if (writer.epoch() > 0)
            lines.add(line("Reopened", writer.epoch() + " times by the writer"));
    }

    private static Line line(String name, String value) {
        return new Line(name, value, Level.NONE);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String growth(double bytesPerSecond) {
        return bytesPerSecond < 1 ? "" : ", grows by " + bytes((long) bytesPerSecond) + " a second ("
                + bytes((long) (bytesPerSecond * DAY_SECONDS)) + " a day)";
    }

    /** {@return a number of bytes with a unit, decimal} */
    static String bytes(long count) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = count;
        int unit = 0;
        while (value >= KILO && unit < units.length - 1) {
            value /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
}
