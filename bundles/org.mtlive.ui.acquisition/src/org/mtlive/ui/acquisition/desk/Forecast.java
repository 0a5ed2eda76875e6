// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.writer.FlushPolicy;

/**
 * What a recording will be like.
 *
 * @param channels     channels of all instruments
 * @param longestDelay the longest time from a sample's arrival at the writer until every reader can see it
 * @param bytesPerDay  growth of the file, samples and their tables
 * @param aheadBytes   what the chunks that are not full yet take of the disk at most; 0 for chunks that fit the rates
 * @param chunkTime    what a chunk of the fastest channel lasts; zero for chunks that fit the rates
 */
public record Forecast(int channels, Duration longestDelay, long bytesPerDay, long aheadBytes, Duration chunkTime) {

    private static final long DAY_SECONDS = 86_400;
    private static final double NANOS = 1e9;
    /** Chunk indexes, tables and notes: measured at 1 to 3 % of the samples. */
    private static final double OVERHEAD = 1.03;
    /** A chunk's address in the index of its channel, and its share of the blocks of that index. */
    private static final int INDEX_BYTES = 16;
    /** Smaller chunks are made larger by the store. */
    private static final int LEAST_CHUNK_BYTES = 4097;

    /**
     * Predicts.
     *
     * @param instruments what will be recorded
     * @param flush       when readers see new samples
     * @param chunk       samples that a chunk holds; 0 for what fits the sample rate
     * @return the forecast
     */
    public static Forecast of(Collection<InstrumentDescription> instruments, FlushPolicy flush, int chunk) {
        List<ChannelDescription> channels = instruments.stream().flatMap(i -> i.channels().stream()).toList();
        double fastestHz = channels.stream().mapToDouble(ChannelDescription::sampleRateHz).max().orElse(0);
        double bytesPerSecond = channels.stream().mapToDouble(Forecast::bytesPerSecond).sum();
        double indexPerSecond = chunk == 0 ? 0 : channels.stream()
                .mapToDouble(c -> bytesPerSecond(c) / chunkBytes(c, chunk) * INDEX_BYTES).sum();
        return new Forecast(channels.size(), delay(flush, fastestHz),
                Math.round((bytesPerSecond * OVERHEAD + indexPerSecond) * DAY_SECONDS),
                chunk == 0 ? 0 : channels.stream().mapToLong(c -> chunkBytes(c, chunk)).sum(),
                chunk == 0 || fastestHz == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(chunk / fastestHz * 1000)));
    }

    private static double bytesPerSecond(ChannelDescription channel) {
        return channel.sampleRateHz() * channel.sampleType().bytes();
    }

    private static long chunkBytes(ChannelDescription channel, int chunk) {
        return Math.max((long) chunk * channel.sampleType().bytes(), LEAST_CHUNK_BYTES);
    }

    private static Duration delay(FlushPolicy flush, double fastestHz) {
        Optional<Duration> byTime = flush.time().isZero() ? Optional.empty() : Optional.of(flush.time());
        Optional<Duration> byCount = flush.samples() == 0 || fastestHz == 0 ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round(flush.samples() / fastestHz * NANOS)));
        if (byTime.isPresent() && byCount.isPresent()) {
            return byTime.get().compareTo(byCount.get()) < 0 ? byTime.get() : byCount.get();
        }
        return byTime.or(() -> byCount).orElse(Duration.ZERO);
    }

    /**
     * How long a disk lasts.
     *
     * @param usableBytes free bytes
     * @return empty when nothing is recorded
     */
    public Optional<Duration> lasts(long usableBytes) {
        return bytesPerDay == 0 ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) ((double) usableBytes / bytesPerDay * DAY_SECONDS)));
    }
}
