// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.recording.InstrumentPlan;
import picocli.CommandLine.ArgGroup;

/** The instruments of a command line; a later one takes over what it does not say from the one before. */
final class PlannedInstruments {

    @ArgGroup(exclusive = false, multiplicity = "1..*", heading = "Instrument (may be repeated):%n")
    private List<InstrumentArguments> instruments;

    List<InstrumentPlan> plans(CommandContext context) throws UsageException, CommandFailure {
        List<InstrumentPlan> plans = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) {
            if (i > 0) {
                instruments.get(i).inherit(instruments.get(i - 1));
            }
            plans.add(instruments.get(i).plan(context));
        }
        return plans;
    }
}
