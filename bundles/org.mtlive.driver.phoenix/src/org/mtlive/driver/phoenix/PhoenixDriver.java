// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;

/** Replays or follows one recording. */
final class PhoenixDriver implements InstrumentDriver {

    private final PhoenixOptions options;
    private final PaceClock clock;
    private Optional<PhoenixRecording> recording = Optional.empty();
    private DeliveryLoop loop;
    private boolean closed;

    PhoenixDriver(PhoenixOptions options, PaceClock clock) {
        this.options = options;
        this.clock = clock;
    }

    @Override
    public synchronized InstrumentDescription describe() throws DriverException {
        try {
            return recording().describe(options.band());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "arm after close");
        }
        try {
            RecordingStart place = recording().start(options.band());
            Instant start = recording().utc(place.startSeconds());
            loop = new DeliveryLoop(PhoenixDriverFactory.ID, options.speed(), clock,
                    new PhoenixWork(options, recording().channels(), place, start));
            return start;
        } catch (IOException e) {
            throw unreadable(e);
        }
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

    /** Looked at once: channels and notes that come later would be others than those described. */
    private PhoenixRecording recording() throws DriverException, IOException {
        if (recording.isEmpty()) {
            recording = Optional.of(PhoenixRecording.open(options));
        }
        return recording.get();
    }

    private DriverException unreadable(IOException e) {
        return new DriverException(StatusDetail.COMMUNICATION_ERROR,
                "cannot read " + options.folder().folder() + ": " + e, e);
    }
}
