// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.mth5.ChannelId;
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
 * @param checkup     what it said about itself
 */
record Instrument(InstrumentPlan plan, DriverFactory factory, GuardedDriver driver, InstrumentDescription description,
        RunId run, Instant start, Checkup checkup) {

    /** The same, recording into another run. */
    Instrument into(RunId other) {
        return new Instrument(plan, factory, driver, description, other, start, checkup);
    }

    /** What it is called: by the user, else by its driver. */
    String title() {
        return Candidate.title(plan, description);
    }

    /** Where it stands: as it is described, or as it said when it was asked. */
    Optional<Position> position() {
        return description.position().or(() -> checkup.position().flatMap(Finding::value));
    }

    List<ChannelId> channels() {
        return description.channels().stream().map(channel -> run.child(channel.component())).toList();
    }
}
