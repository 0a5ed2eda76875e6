// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/**
 * An instrument that is ready to record.
 *
 * @param plan        what the user wants of it
 * @param factory     where its driver came from
 * @param driver      its driver, guarded
 * @param description what it delivers
 * @param run         where its channels go
 * @param start       time of sample 0
 */
record Instrument(InstrumentPlan plan, DriverFactory factory, GuardedDriver driver, InstrumentDescription description,
        RunId run, Instant start) {

    /**
     * Makes, describes and arms an instrument.
     *
     * @param plan    what the user wants
     * @param factory the driver's factory
     * @param limit   longest time for each call into the driver
     * @return ready to start; on an exception the driver is closed
     * @throws DriverException if the driver refuses or fails
     * @throws Mth5Exception   if a name is not allowed
     */
    static Instrument prepare(InstrumentPlan plan, DriverFactory factory, Duration limit)
            throws DriverException, Mth5Exception {
        RunId run = RunId.of(plan.survey(), plan.station(), plan.run());
        GuardedDriver driver = GuardedDriver.create(plan.driverId(), factory, plan.settings(), limit);
        try {
            InstrumentDescription description = driver.describe();
            return new Instrument(plan, factory, driver, description, run, driver.arm());
        } catch (DriverException e) {
            driver.abandon();
            throw e;
        }
    }

    List<ChannelId> channels() {
        return description.channels().stream().map(channel -> run.child(channel.component())).toList();
    }
}
