// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.PreflightException;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;

/**
 * A recording of simulated stations through the whole product.
 *
 * @param context      has the services
 * @param instruments  how many stations
 * @param channels     channels of each, at most {@link #MOST_CHANNELS}
 * @param rateHz       samples a second of each channel
 * @param batchSamples samples of a batch
 * @param queueBatches room in the queue
 * @param flush        time between two flushes
 */
record AcquisitionRun(CommandContext context, int instruments, int channels, double rateHz, int batchSamples,
        int queueBatches, Duration flush) {

    private static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz", "rrhx", "rrhy");
    static final int MOST_CHANNELS = COMPONENTS.size();
    /** Short filters: what is measured is not the simulation. */
    private static final String FILTER_LENGTH = "4096";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    /**
     * What it came to.
     *
     * @param figures by name
     * @param missing samples that the instruments delivered and that are not in the file
     */
    record Result(Map<String, Object> figures, long missing) { }

    Result record(Path file, Duration time)
            throws CommandFailure, DriverException, Mth5Exception, InterruptedException {
        try (Recording recording = start(file)) {
            long cpuBefore = cpuNanos();
            long begin = System.nanoTime();
            recording.awaitEnd(time); // stations have no end: an early one is seen in the samples
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpuSeconds = (cpuNanos() - cpuBefore) / 1e9;
            recording.stop(STOP_LIMIT);
            recording.close();
            long delivered = recording.instruments().stream().mapToLong(InstrumentStatus::samples).sum();
            long missing = delivered - inFile(file);
            Map<String, Object> figures = figures(recording.writer().statistics());
            figures.put("seconds", seconds);
            figures.put("pace", delivered / (seconds * rateHz * channels * instruments));
            figures.put("cpu_share", cpuSeconds / seconds);
            figures.put("samples_delivered", delivered);
            figures.put("samples_missing", missing);
            return new Result(figures, missing);
        }
    }

    private Recording start(Path file) throws CommandFailure, DriverException, Mth5Exception {
        List<InstrumentPlan> plans = new ArrayList<>();
        for (int station = 0; station < instruments; station++) {
            Map<String, String> settings = Map.of("channels", String.join(",", COMPONENTS.subList(0, channels)),
                    "sample-rate", String.valueOf(rateHz), "batch", String.valueOf(batchSamples),
                    "filter-length", FILTER_LENGTH, "seed", String.valueOf(station + 1));
            plans.add(new InstrumentPlan("simulator", settings, "bench",
                    String.format(Locale.ROOT, "B%04d", station), "001"));
        }
        try {
            return context.services().recordings().start(RecordingPlan.of(file, plans)
                    .withFlush(new FlushPolicy(0, flush)).withQueueBatches(queueBatches).withFinalise(false));
        } catch (PreflightException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private long inFile(Path file) throws CommandFailure, Mth5Exception {
        try (LiveReader reader = context.services().reader().open(file)) {
            return reader.channelSummary().stream().mapToLong(ChannelSummaryRow::nSamples).sum();
        }
    }

    private Map<String, Object> figures(WriterStatistics writer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("instruments", instruments);
        map.put("channels", instruments * channels);
        map.put("rate_hz", rateHz);
        map.put("batch_samples", batchSamples);
        map.put("queue_batches", queueBatches);
        map.put("queue_high_water", writer.queueHighWater());
        map.put("refused", writer.refused());
        map.put("gaps", writer.gaps());
        map.put("flushes", writer.flushes());
        map.put("flush_interval_ms", flush.toNanos() / 1e6);
        map.put("flush_p50_ms", writer.flushP50Us() / 1e3);
        map.put("flush_p99_ms", writer.flushP99Us() / 1e3);
        map.put("flush_max_ms", writer.flushMaxUs() / 1e3);
        map.put("flush_p99_to_interval", writer.flushP99Us() * 1e3 / flush.toNanos());
        return map;
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
