// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.Arrays;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.MinMax;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/**
 * Reads windows and columns of channels, in slices: the reader's lock is taken anew for each slice, and filters are
 * computed without it. Any thread.
 */
final class SampleReader {
    private static final int LEAST_MARGIN = 64;
    private static final int MOST_MARGIN = 65_536;

    private final SessionAccess access;
    private final int sliceSamples;

    SampleReader(SessionAccess access, int sliceSamples) {
        this.access = access;
        this.sliceSamples = sliceSamples;
    }

    /** A channel at the moment when reading began; {@code filters} only for physical values. */
    private record Source(ChannelInfo info, long safeSamples, Optional<FilterChain> filters) { }

    Window window(ChannelId id, long first, int count, Scale scale) throws Mth5Exception {
        return window(source(id, scale), first, count, scale);
    }

    Window tail(ChannelId id, int count, Scale scale) throws Mth5Exception {
        Source source = source(id, scale);
        return window(source, Math.max(0, source.safeSamples() - count), count, scale);
    }

    MinMax decimate(ChannelId id, long first, long count, int columns, Scale scale) throws Mth5Exception {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be >= 1: " + columns);
        }
        Source source = source(id, scale);
        boolean flat = source.filters().map(FilterChain::isFlat).orElse(true);
        ColumnExtremes extremes = new ColumnExtremes(count, columns);
        long end = end(source, first, count);
        double[] buffer = new double[Math.clamp(end - Math.max(0, first), 0, sliceSamples)];
        for (long at = Math.max(0, first); at < end; at += buffer.length) {
            int length = (int) Math.min(buffer.length, end - at);
            if (flat) {
                read(id, at, buffer, 0, length);
                extremes.add(at - first, buffer, length);
            } else {
                extremes.add(at - first, physicalWithMargin(source, at, length), length);
            }
        }
        double[] min = extremes.min();
        double[] max = extremes.max();
        if (flat && source.filters().isPresent()) {
            scaleBounds(source, min, max);
        }
        return new MinMax(source.info(), first, count, scale, min, max);
    }

    private Window window(Source source, long first, int count, Scale scale) throws Mth5Exception {
        long from = Math.clamp(first, 0, source.safeSamples());
        int length = (int) Math.max(0, end(source, first, count) - from);
        double[] values;
        if (source.filters().isEmpty()) {
            values = counts(source, from, length);
        } else if (source.filters().get().isFlat()) {
            values = physical(source, counts(source, from, length));
        } else {
            values = physicalWithMargin(source, from, length);
        }
        return new Window(source.info(), from, scale, values);
    }

    private Source source(ChannelId id, Scale scale) throws Mth5Exception {
        return access.use(session -> {
            ChannelTail tail = session.tail(id);
            Optional<FilterChain> filters = switch (scale) {
                case COUNTS -> Optional.empty();
                case PHYSICAL -> Optional.of(tail.filters());
            };
            return new Source(tail.info(), tail.safeSamples(), filters);
        });
    }

    private static long end(Source source, long first, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must be >= 0: " + count);
        }
        long end = first > Long.MAX_VALUE - count ? Long.MAX_VALUE : first + count;
        return Math.min(end, source.safeSamples());
    }

    private double[] counts(Source source, long first, int count) throws Mth5Exception {
        double[] values = new double[count];
        for (int done = 0; done < count; done += sliceSamples) {
            read(source.info().id(), first + done, values, done, Math.min(sliceSamples, count - done));
        }
        return values;
    }

    /** One slice, under the lock. The session may be another one than before: sample indices go on. */
    private void read(ChannelId id, long first, double[] target, int offset, int count) throws Mth5Exception {
        access.use(session -> {
            session.tail(id).read(first, target, offset, count);
            return target;
        });
    }

    /** Taking back filters that depend on frequency spoils the ends of a piece: so read more, and cut it off. */
    private double[] physicalWithMargin(Source source, long first, int count) throws Mth5Exception {
        int margin = Math.clamp(count / 2, LEAST_MARGIN, MOST_MARGIN);
        long from = Math.max(0, first - margin);
        long end = Math.min(source.safeSamples(), first + count + margin);
        double[] values = physical(source, counts(source, from, (int) (end - from)));
        int skip = (int) (first - from);
        return Arrays.copyOfRange(values, skip, skip + count);
    }

    private static double[] physical(Source source, double[] counts) throws Mth5Exception {
        return counts.length == 0 ? counts
                : source.filters().orElseThrow().toPhysical(counts, source.info().sampleRateHz());
    }

    /** A factor keeps the order of values, or turns it round. */
    private static void scaleBounds(Source source, double[] min, double[] max) throws Mth5Exception {
        double[] a = physical(source, min);
        double[] b = physical(source, max);
        for (int c = 0; c < min.length; c++) {
            min[c] = Math.min(a[c], b[c]);
            max[c] = Math.max(a[c], b[c]);
        }
    }
}
