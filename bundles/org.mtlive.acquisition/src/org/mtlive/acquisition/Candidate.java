// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/**
 * An instrument that was found and described, and may be armed.
 *
 * @param plan        what the user wants of it
 * @param factory     where its driver came from
 * @param driver      its driver, guarded
 * @param description what it delivers
 * @param run         where its channels go
 * @param checkup     what it said about itself
 */
record Candidate(InstrumentPlan plan, DriverFactory factory, GuardedDriver driver, InstrumentDescription description,
        RunId run, Checkup checkup) {

    /** How much an instrument is asked. */
    enum Depth {
        /** All it can tell, for the pre-flight list. */
        ALL,
        /** Only its clock: it was looked at before, and is to record again soon. */
        CLOCK
    }

    /**
     * Makes and describes an instrument, and asks it.
     *
     * @param plan    what the user wants
     * @param factory the driver's factory
     * @param limit   longest time for each call into the driver
     * @param depth   how much it is asked
     * @return on an exception the driver is closed
     * @throws DriverException if the driver refuses or fails
     * @throws Mth5Exception   if a name is not allowed
     */
    static Candidate examine(InstrumentPlan plan, DriverFactory factory, Duration limit, Depth depth)
            throws DriverException, Mth5Exception {
        RunId run = RunId.of(plan.survey(), plan.station(), plan.run());
        GuardedDriver driver = GuardedDriver.create(plan.driverId(), factory, plan.settings(), limit);
        try {
            InstrumentDescription description = driver.describe();
            Checkup checkup = switch (depth) {
                case ALL -> Checkup.of(driver);
                case CLOCK -> new Checkup(Checkup.clock(driver), Checkup.NONE.power(), Checkup.NONE.contacts(),
                        Checkup.NONE.selfTest());
            };
            return new Candidate(plan, factory, driver, description, run, checkup);
        } catch (DriverException e) {
            driver.abandon();
            throw e;
        }
    }

    /** What it is called: by the user, else by its driver. */
    String title() {
        return title(plan, description);
    }

    static String title(InstrumentPlan plan, InstrumentDescription description) {
        return plan.title().isBlank() ? description.title() : plan.title();
    }

    /**
     * Arms it.
     *
     * @return ready to start; on an exception the driver is closed
     * @throws DriverException if it cannot be armed
     */
    Instrument arm() throws DriverException {
        try {
            return new Instrument(plan, factory, driver, description, run, driver.arm(), checkup);
        } catch (DriverException e) {
            driver.abandon();
            throw e;
        }
    }
}
