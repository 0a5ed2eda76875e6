// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.acquisition.recording.RecordingPlan;

/** What the file says of how a recording was started. */
final class StartNotes {

    private static final String AUTHOR = "pre-flight";

    private StartNotes() {
    }

    static void write(NoteBook notes, RecordingPlan plan, Preflight preflight) {
        for (PreflightItem item : preflight.items()) {
            if (item.level() != PreflightLevel.GREEN || item.id().startsWith(InstrumentItems.CALIBRATION)) {
                notes.note(AUTHOR, item.level() + " " + item.title() + ": " + item.text());
            }
        }
        if (preflight.worst() == PreflightLevel.RED) {
            PreflightOverride override = plan.supervision().override().orElseThrow();
            notes.note(AUTHOR, "started all the same by " + override.by() + ": " + override.reason());
        }
    }
}
