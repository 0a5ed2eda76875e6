// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;

/** Replays or follows one recording. */
final class LemiDriver implements InstrumentDriver {

    private final LemiOptions options;
    private final PaceClock clock;
    private DeliveryLoop loop;
    private boolean closed;

    LemiDriver(LemiOptions options, PaceClock clock) {
        this.options = options;
        this.clock = clock;
    }

    @Override
    public InstrumentDescription describe() throws DriverException {
        Path name = options.files().source().getFileName();
        return options.channels().describe("LEMI-424 " + name, options.serial(), probe().first());
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "arm after close");
        }
        long startSecond = probe().first().epochSecond();
        loop = new DeliveryLoop(LemiDriverFactory.ID, options.speed(), clock, new LemiWork(options, startSecond));
        return Instant.ofEpochSecond(startSecond);
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

    private LemiProbe probe() throws DriverException {
        try {
            return LemiProbe.of(options.files().list().getFirst());
        } catch (IOException e) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR,
                    "cannot read " + options.files().source() + ": " + e, e);
        }
    }
}
