// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FileFitness;
import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.OutsideControl;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** Counts samples by channel instead of writing them. */
final class FakeWriter implements WriterService, LiveWriter {

    final Map<String, Long> samples = new TreeMap<>();
    /** Run, component, first sample and quality of each batch. */
    final List<String> batches = new CopyOnWriteArrayList<>();
    final List<InstrumentReading> readings = new CopyOnWriteArrayList<>();
    final List<String> ends = new CopyOnWriteArrayList<>();
    final List<Addition> additions = new CopyOnWriteArrayList<>();
    final List<String> notes = new CopyOnWriteArrayList<>();
    final List<WriterListener> listeners = new CopyOnWriteArrayList<>();
    volatile FileFitness fitness = new FileFitness(new DiskSpace(1L << 40, 0, 0, Optional.empty(), false),
            Optional.empty(), Optional.empty());
    volatile OutsideControl outside;
    volatile DiskSpace disk = DiskSpace.UNKNOWN;
    /** How often the recording looked: the disk is asked last. */
    final AtomicInteger looks = new AtomicInteger();
    volatile boolean full;
    WriterRequest request;
    boolean refusesToOpen;
    volatile boolean refusesToAdd;
    volatile WriterState state = new WriterState.Recording(Duration.ZERO);
    int closes;

    @Override
    public LiveWriter open(WriterRequest asked) throws Mth5Exception {
        if (refusesToOpen) {
            throw new Mth5Exception("no right to write");
        }
        request = asked;
        return this;
    }

    @Override
    public FileFitness fitness(Path file, Safeguards safeguards) {
        return fitness;
    }

    @Override
    public void controlledBy(OutsideControl control) {
        outside = control;
    }

    @Override
    public SampleSink sink(RunId run, InstrumentDescription instrument) {
        return new SampleSink() {
            @Override
            public OfferResult offer(SampleBatch batch) {
                if (batch.channel() >= instrument.channels().size()) {
                    throw new IllegalArgumentException("no channel " + batch.channel());
                }
                if (full) {
                    return OfferResult.FULL;
                }
                batches.add(run.run() + "/" + instrument.channels().get(batch.channel()).component() + " "
                        + batch.firstSample() + (batch.quality() == 0 ? "" : " " + batch.qualityBits()));
                synchronized (samples) {
                    samples.merge(instrument.channels().get(batch.channel()).component(), (long) batch.count(),
                            Long::sum);
                }
                return OfferResult.ACCEPTED;
            }

            @Override
            public boolean awaitSpace(Duration limit) {
                return true;
            }

            @Override
            public void status(DriverStatus status) {
            }

            @Override
            public void report(InstrumentReading reading) {
                synchronized (readings) {
                    readings.add(reading);
                }
            }

            @Override
            public void end(EndReason reason, String text) {
                ends.add(reason + " " + text);
            }
        };
    }

    void fail(String reason) {
        state = new WriterState.Failed(reason, 7);
        listeners.forEach(listener -> listener.stateChanged(state));
    }

    /** Tells that samples of a channel reached the disk. */
    void flushed(ChannelId channel, long firstSample, long endSample) {
        listeners.forEach(listener -> listener.flushed(new FlushedExtent(channel, firstSample, endSample)));
    }

    void changeTo(WriterState next) {
        state = next;
        listeners.forEach(listener -> listener.stateChanged(next));
    }

    @Override
    public DiskSpace disk() {
        looks.incrementAndGet();
        return disk;
    }

    @Override
    public Path file() {
        return request.file();
    }

    @Override
    public WriterState state() {
        return state;
    }

    @Override
    public WriterStatistics statistics() {
        return WriterStatistics.NONE;
    }

    @Override
    public void flush() {
    }

    @Override
    public void add(Addition addition, RollOver rollOver) throws Mth5Exception {
        if (refusesToAdd) {
            throw new Mth5Exception("no room for " + addition.title());
        }
        additions.add(addition);
    }

    @Override
    public void note(String author, String text) {
        notes.add(author + ": " + text);
    }

    @Override
    public WriterReport report() {
        return new WriterReport(state, Instant.EPOCH, Instant.EPOCH, WriterStatistics.NONE, List.of(),
                Optional.empty(), List.of());
    }

    @Override
    public Registration listen(WriterListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() throws Mth5Exception {
        closes++;
        if (state instanceof WriterState.Failed failed) {
            throw new Mth5Exception(failed.reason());
        }
        state = new WriterState.Finished(samples.values().stream().mapToLong(Long::longValue).sum());
    }
}
