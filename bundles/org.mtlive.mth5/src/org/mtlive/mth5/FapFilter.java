// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A table of frequency, amplitude and phase: {@code H(f) = gain * a(f) * exp(i p(f))}. Amplitude and phase are each
 * interpolated linearly in frequency; outside of the table the line of the two nearest points goes on (in mt_metadata
 * {@code FrequencyResponseTableFilter} with interpolation "slinear").
 *
 * @param head name, units, gain
 * @param points the table, sorted by frequency
 */
public record FapFilter(FilterHead head, List<Point> points) implements ResponseFilter {
    private static final List<String> COLUMNS = List.of("frequency", "amplitude", "phase");

    /**
     * A row of the table.
     *
     * @param frequencyHz frequency in hertz
     * @param amplitude amplitude in {@code unitsOut} per {@code unitsIn}
     * @param phaseRad phase in radians
     */
    public record Point(double frequencyHz, double amplitude, double phaseRad) {
    }

    /** Copies and sorts the table. */
    public FapFilter {
        Objects.requireNonNull(head);
        points = points.stream().sorted(Comparator.comparingDouble(Point::frequencyHz)).toList();
    }

    /**
     * Makes a filter.
     *
     * @param name the name
     * @param unitsIn unit on the physical side
     * @param unitsOut unit on the stored side
     * @param gain factor at all frequencies
     * @param points the table in any order
     */
    public FapFilter(String name, String unitsIn, String unitsOut, double gain, List<Point> points) {
        this(new FilterHead(name, unitsIn, unitsOut, gain), points);
    }

    @Override
    public FilterKind kind() {
        return FilterKind.FAP;
    }

    /** {@inheritDoc} An empty table answers the gain, a table of one point that point. */
    @Override
    public Complex response(double frequencyHz) {
        if (points.isEmpty()) {
            return new Complex(gain(), 0);
        }
        if (points.size() == 1) {
            return Complex.ofPolar(points.getFirst().amplitude(), points.getFirst().phaseRad()).times(gain());
        }
        int above = firstAbove(frequencyHz);
        Point a = points.get(above - 1);
        Point b = points.get(above);
        double t = (frequencyHz - a.frequencyHz()) / (b.frequencyHz() - a.frequencyHz());
        return Complex.ofPolar(a.amplitude() + t * (b.amplitude() - a.amplitude()),
                a.phaseRad() + t * (b.phaseRad() - a.phaseRad())).times(gain());
    }

    @Override
    public boolean isFlat() {
        return points.isEmpty();
    }

    @Override
    public boolean knowsZeroFrequency() {
        return points.isEmpty() || points.getFirst().frequencyHz() <= 0;
    }

    @Override
    public List<FilterTable> tables() {
        return List.of(new FilterTable("fap_table", true, COLUMNS, new double[][] {
            points.stream().mapToDouble(Point::frequencyHz).toArray(),
            points.stream().mapToDouble(Point::amplitude).toArray(),
            points.stream().mapToDouble(Point::phaseRad).toArray()}));
    }

    private int firstAbove(double frequencyHz) {
        int low = 1;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).frequencyHz() >= frequencyHz) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
