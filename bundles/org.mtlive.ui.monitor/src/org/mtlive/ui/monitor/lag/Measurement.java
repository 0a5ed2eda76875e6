// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.mtlive.ui.RecordingDelays;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes each second into a CSV file what the window costs; only when the property {@value #PROPERTY} names a file.
 * The benchmark {@code releng/benchmarks/workbench} sets it.
 */
@Component(service = {}, immediate = true)
public final class Measurement {
    /** Framework or system property: the file. */
    static final String PROPERTY = "mtlive.measure";
    private static final String TITLES = "seconds,cpu_seconds,kept_bytes,pictures,lag_p50_ms,lag_p95_ms,paint_ms,"
            + "redraws,rows,redraw_p50_ms,redraw_p95_ms,redraw_cpu_p50_ms,redraw_cpu_p95_ms";
    private static final String TERMS = ",batch_p50_ms,batch_p99_ms,queue_p50_ms,queue_p99_ms,flush_p50_ms,"
            + "flush_p99_ms,poll_p50_ms,poll_p99_ms,paint_p50_ms,paint_p99_ms";
    private final ScreenLag lag;
    private final MonitoredFile shown;
    private final RecordingDelays delays;
    private final long startNanos = System.nanoTime();
    private boolean begun;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    /** Made by the framework. */
    @Activate
    public Measurement(BundleContext context, @Reference ScreenLag lag, @Reference MonitoredFile shown,
            @Reference RecordingDelays delays) {
        this.lag = lag;
        this.shown = shown;
        this.delays = delays;
        String file = context.getProperty(PROPERTY);
        if (file != null)
            start(Path.of(file));
    }

    private void start(Path file) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("mtlive-measure").daemon().factory());
        executor.scheduleAtFixedRate(() -> write(file), 1, 1, TimeUnit.SECONDS);
        thread = Optional.of(executor);
    }

    /** Only where something is painted: processes that check files have the same property, and no window. */
    private void write(Path file) {
        if (lag.measured().redraws() == 0)
            return;
        try {
            if (!begun)
                Files.writeString(file, TITLES + TERMS + "\n");
            begun = true;
            Files.writeString(file, line() + terms() + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // ends the measuring; the benchmark then misses its lines
        }
    }

    private String line() {
        ScreenLag.Measured m = lag.measured();
        double cpu = ProcessHandle.current().info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(Double.NaN);
        return String.format(Locale.ROOT, "%.3f,%.3f,%d,%d,%.3f,%.3f,%.3f,%d,%d,%.3f,%.3f,%.3f,%.3f",
                (System.nanoTime() - startNanos) / 1e9, cpu, keptBytes(), m.pictures(), m.total().p50Ms(), m.p95Ms(),
                m.paint().p50Ms(), m.redraws(), m.rows(), m.redrawP50Ms(), m.redrawP95Ms(),
                m.redrawCpuP50Ms(), m.redrawCpuP95Ms());
    }

    /** The terms as the view shows them. */
    private String terms() {
        return LagSummary.of(shown.state(), lag.measured(), shown.state() instanceof MonitorState.Open open
                ? delays.of(open.file()) : Optional.empty()).terms().stream().map(LagSummary.Term::delay)
                .map(delay -> String.format(Locale.ROOT, ",%.3f,%.3f", delay.p50Ms(), delay.p99Ms()))
                .collect(Collectors.joining());
    }

    /** The heap that the last garbage collections left in use. */
    private static long keptBytes() {
        long kept = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            kept += left == null ? 0 : left.getUsed();
        }
        return kept;
    }

    @Deactivate
    void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
