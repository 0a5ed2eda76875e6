// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.time.Instant;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.acquisition.driver.support.PaceClock;

/** Replays or follows one recording. */
final class PhoenixDriver extends DeliveringDriver {

    private final PhoenixOptions options;
    /** Looked at once: channels and notes that come later would be others than those described. */
    private PhoenixRecording recording;

    PhoenixDriver(PhoenixOptions options, PaceClock clock) {
        super(PhoenixDriverFactory.ID, options.speed(), clock);
        this.options = options;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        try {
            recording = PhoenixRecording.open(options);
            return recording.describe(options.band());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    protected Prepared prepare() throws DriverException {
        try {
            RecordingStart place = recording.start(options.band());
            Instant start = recording.utc(place.startSeconds());
            return new Prepared(start, new PhoenixWork(options, recording.channels(), place, start));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DriverException unreadable(IOException e) {
        return new DriverException(StatusDetail.COMMUNICATION_ERROR,
                "cannot read " + options.folder().folder() + ": " + e, e);
    }
}
