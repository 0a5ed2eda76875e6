// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** Counts samples by channel instead of writing them. */
final class FakeWriter implements WriterService, LiveWriter {

    final Map<String, Long> samples = new TreeMap<>();
    final List<InstrumentReading> readings = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    final List<Addition> additions = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<WriterListener> listeners = new ArrayList<>();
    volatile FileFitness fitness = new FileFitness(DiskSpace.UNKNOWN, Optional.empty(), Optional.empty());
    volatile OutsideControl outside;
    WriterRequest request;
    boolean refusesToOpen;
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
    public void add(Addition addition, RollOver rollOver) {
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
