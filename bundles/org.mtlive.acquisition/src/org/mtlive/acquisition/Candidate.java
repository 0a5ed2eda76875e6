// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.RecordingPlan;
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

    /**
     * Makes and describes an instrument, asks it all it can tell, and lets it calibrate itself where that is wanted.
     *
     * @param plan    what the user wants of it
     * @param factory the driver's factory
     * @param whole   the plan of the recording: time limits, calibration
     * @return on an exception the driver is closed
     * @throws DriverException if the driver refuses or fails
     * @throws Mth5Exception   if a name is not allowed
     */
    static Candidate examine(InstrumentPlan plan, DriverFactory factory, RecordingPlan whole)
            throws DriverException, Mth5Exception {
        Candidate found = describe(plan, factory, whole.callLimit());
        Checkup checkup = Checkup.of(found.driver);
        if (!found.isPlaced()) {
            checkup = checkup.withPosition(found.driver);
        }
        Optional<Duration> calibration = whole.supervision().calibration();
        if (calibration.isPresent()) {
            checkup = checkup.withCalibration(found.driver, calibration.get());
        }
        return found.with(checkup);
    }

    /** The same, but asks it only for its clock: it was looked at before, and is to record again soon. */
    static Candidate examineAgain(InstrumentPlan plan, DriverFactory factory, RecordingPlan whole)
            throws DriverException, Mth5Exception {
        Candidate found = describe(plan, factory, whole.callLimit());
        return found.with(Checkup.clock(found.driver));
    }

    private static Candidate describe(InstrumentPlan plan, DriverFactory factory, Duration limit)
            throws DriverException, Mth5Exception {
        RunId run = RunId.of(plan.survey(), plan.station(), plan.run());
        GuardedDriver driver = GuardedDriver.create(plan.driverId(), factory, plan.settings(), limit);
        try {
            return new Candidate(plan, factory, driver, driver.describe(), run, Checkup.NONE);
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

    private Candidate with(Checkup other) {
        return new Candidate(plan, factory, driver, description, run, other);
    }

    /** Whether it is known where the station stands: the user says so, or the description. */
    private boolean isPlaced() {
        return description.position().isPresent()
                || plan.stationMetadata().keySet().containsAll(RunSpecs.PLACE);
    }

    /**
     * Arms it. One that did not know where it stands is asked once more: its receiver may have found out meanwhile.
     *
     * @return ready to start; on an exception the driver is closed
     * @throws DriverException if it cannot be armed
     */
    Instrument arm() throws DriverException {
        try {
            Instant start = driver.arm();
            boolean unknown = checkup.position().filter(finding -> finding.value().isEmpty()).isPresent();
            return new Instrument(plan, factory, driver, description, run, start,
                    unknown ? checkup.withPosition(driver) : checkup);
        } catch (DriverException e) {
            driver.abandon();
            throw e;
        }
    }
}
