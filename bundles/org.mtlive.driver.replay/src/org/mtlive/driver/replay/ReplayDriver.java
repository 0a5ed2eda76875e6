// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;

/** Plays one run, or all runs of one station. */
final class ReplayDriver extends DeliveringDriver {

    private final ReaderService readers;
    private final ReplayOptions options;
    private final InstantSource time;
    /** Made once: a file that is being written has more at every look. */
    private ReplayPlan plan;

    ReplayDriver(ReaderService readers, ReplayOptions options, PaceClock pace, InstantSource time) {
        super(ReplayDriverFactory.ID, options.speed(), pace);
        this.readers = readers;
        this.options = options;
        this.time = time;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        try (LiveReader reader = readers.open(options.file())) {
            plan = ReplayPlan.of(reader, options);
            return plan.description();
        } catch (Mth5Exception e) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'file': " + e.getMessage(), e);
        }
    }

    @Override
    protected Prepared prepare() {
        Instant start = options.now() ? time.instant().truncatedTo(ChronoUnit.SECONDS) : plan.start();
        return new Prepared(start, new ReplayWork(readers, options, plan, start));
    }
}
