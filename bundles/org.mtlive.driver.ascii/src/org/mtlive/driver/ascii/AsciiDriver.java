// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;

/** Replays one text file. */
final class AsciiDriver implements InstrumentDriver {

    private final AsciiOptions options;
    private final DeliveryLoop loop;
    private volatile boolean armed;

    AsciiDriver(AsciiOptions options, PaceClock clock) {
        this.options = options;
        this.loop = new DeliveryLoop(AsciiDriverFactory.ID, options.speed(), clock, new AsciiWork(options));
    }

    @Override
    public InstrumentDescription describe() throws DriverException {
        try (ColumnReader reader = new ColumnReader(options.file(), options.columns(), options.skipLines())) {
            if (reader.next().isEmpty()) {
                throw new DriverException(StatusDetail.DATA_ERROR, options.file() + " has no line with samples");
            }
        } catch (IOException e) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "cannot read " + options.file() + ": " + e, e);
        }
        return InstrumentDescription.of("text columns of " + options.file().getFileName(), options.channels());
    }

    @Override
    public Instant arm() {
        armed = true;
        return options.start();
    }

    @Override
    public void start(SampleSink sink) throws DriverException {
        if (!armed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start before arm");
        }
        loop.start(sink);
    }

    @Override
    public void stop(Duration deadline) throws DriverException {
        loop.stop(deadline);
    }

    @Override
    public void close() {
        loop.close();
    }
}
