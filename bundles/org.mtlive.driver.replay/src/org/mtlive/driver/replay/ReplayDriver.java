// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;

/** Plays one run, or all runs of one station. */
final class ReplayDriver implements InstrumentDriver {

    private final ReaderService readers;
    private final ReplayOptions options;
    private final PaceClock pace;
    private final InstantSource time;
    private Optional<ReplayPlan> plan = Optional.empty();
    private DeliveryLoop loop;
    private boolean closed;

    ReplayDriver(ReaderService readers, ReplayOptions options, PaceClock pace, InstantSource time) {
        this.readers = readers;
        this.options = options;
        this.pace = pace;
        this.time = time;
    }

    @Override
    public synchronized InstrumentDescription describe() throws DriverException {
        return plan().description();
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "arm after close");
        }
        Instant start = options.now() ? time.instant().truncatedTo(ChronoUnit.SECONDS) : plan().start();
        loop = new DeliveryLoop(ReplayDriverFactory.ID, options.speed(), pace,
                new ReplayWork(readers, options, plan(), start));
        return start;
    }

    @Override
    public synchronized void start(SampleSink sink) throws DriverException {
        if (loop == null) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start before arm");
        }
        loop.start(sink);
    }

    @Override
    public synchronized void stop(Duration deadline) throws DriverException {
        if (loop != null) {
            loop.stop(deadline);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loop != null) {
            loop.close();
        }
    }

    /** Made once: a file that is being written has more at every look. */
    private ReplayPlan plan() throws DriverException {
        if (plan.isEmpty()) {
            try (LiveReader reader = readers.open(options.file())) {
                plan = Optional.of(ReplayPlan.of(reader, options));
            } catch (Mth5Exception e) {
                throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'file': " + e.getMessage(), e);
            }
        }
        return plan.get();
    }
}
