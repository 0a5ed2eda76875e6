// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RobustLine;
import org.mtlive.mth5.Times;

/**
 * How the samples of a run kept time, from its stamps: a robust line through reference time minus the time that follows
 * from the index. The reference is the instrument's own time, or this computer's where it has none of its own.
 *
 * @param line seconds over seconds
 * @param seconds length of time that it goes over
 * @param own whether the reference is the instrument's own time
 */
record RunTiming(RobustLine line, double seconds, boolean own) {
    private static final int LEAST_POINTS = 5;
    private static final double LEAST_SECONDS = 60;
    private static final double OWN_TIME_SECONDS = 1e-6;
    private static final double LEAST_STEP_SECONDS = 0.01;
    /** Later by more than this, the data are not of the time when they were recorded, such as a replay. */
    private static final double LIVE_SECONDS = 60;

    /**
     * @param rows of the instrument
     * @param channel the channel that the stamps belong to
     */
    static Optional<RunTiming> of(List<TimingRow> rows, ChannelSummaryRow channel) {
        long start;
        try {
            start = TimingRow.nanosOf(Times.parse(channel.start()));
        } catch (Mth5Exception e) {
            return Optional.empty(); // a channel without a start has no time to compare with
        }
        double rateHz = channel.sampleRate();
        List<TimingRow> batches = rows.stream().filter(row -> row.kind() == TimingRow.Kind.BATCH).toList();
        if (!(rateHz > 0) || batches.isEmpty()) {
            return Optional.empty();
        }
        List<double[]> device = new ArrayList<>();
        List<double[]> host = new ArrayList<>();
        boolean own = rows.stream().anyMatch(row -> !Double.isNaN(row.offsetSeconds()));
        double offset = 0;
        for (TimingRow row : rows) {
            offset = Double.isNaN(row.offsetSeconds()) ? offset : row.offsetSeconds();
            if (row.kind() == TimingRow.Kind.BATCH) {
                double at = row.sample() / rateHz;
                double deviation = (row.deviceNanos() - start) / 1e9 - at;
                own |= Math.abs(deviation) > OWN_TIME_SECONDS;
                device.add(new double[] {at, deviation - offset});
                host.add(new double[] {at, (row.wallNanos() - start) / 1e9 - row.endSample() / rateHz});
            }
        }
        if (!own && Math.abs(host.getFirst()[1]) > LIVE_SECONDS) {
            return Optional.empty();
        }
        return line(own ? afterLastStep(device, Math.max(LEAST_STEP_SECONDS, 0.5 / rateHz)) : host, own);
    }

    /** A clock that jumped is judged by what came after. */
    private static List<double[]> afterLastStep(List<double[]> points, double stepSeconds) {
        int first = 0;
        for (int i = 1; i < points.size(); i++) {
            if (Math.abs(points.get(i)[1] - points.get(i - 1)[1]) > stepSeconds) {
                first = i;
            }
        }
        return points.subList(first, points.size());
    }

    private static Optional<RunTiming> line(List<double[]> points, boolean own) {
        double seconds = points.getLast()[0] - points.getFirst()[0];
        if (points.size() < LEAST_POINTS || seconds < LEAST_SECONDS) {
            return Optional.empty();
        }
        RobustLine line = RobustLine.through(points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
        return Optional.of(new RunTiming(line, seconds, own));
    }

    void putInto(Map<String, Object> values) {
        values.put("data_logger.timing_system.drift", line.slope() * seconds);
        values.put("data_logger.timing_system.uncertainty", line.residual());
        values.put("data_logger.timing_system.comments.value", String.format(Locale.ROOT,
                "samples drift by %+.3f ppm against %s, residual %.6f s, %d stamps over %.0f s; samples are not moved",
                line.slope() * 1e6, own ? "the instrument's own time" : "the computer's clock", line.residual(),
                line.points(), seconds));
    }
}
