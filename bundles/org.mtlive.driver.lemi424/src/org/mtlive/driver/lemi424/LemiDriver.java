// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.acquisition.driver.support.PaceClock;

/** Replays or follows one recording. */
final class LemiDriver extends DeliveringDriver {

    private final LemiOptions options;

    LemiDriver(LemiOptions options, PaceClock clock) {
        super(LemiDriverFactory.ID, options.speed(), clock);
        this.options = options;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        Path name = options.files().source().getFileName();
        return options.channels().describe("LEMI-424 " + name, options.serial(), probe().first());
    }

    @Override
    protected Prepared prepare() throws DriverException {
        long startSecond = probe().first().epochSecond();
        return new Prepared(Instant.ofEpochSecond(startSecond), new LemiWork(options, startSecond));
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
