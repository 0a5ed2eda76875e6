// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.Objects;
import java.util.stream.Collectors;

/** A recording was not started: an item of its list is red, and the plan has no {@link PreflightOverride}. */
public class PreflightException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What was found; not carried to other processes. */
    private final transient Preflight preflight;

    /**
     * Made by the {@link RecordingService}.
     *
     * @param preflight with at least one red item
     */
    public PreflightException(Preflight preflight) {
        super("not ready to record: " + preflight.of(PreflightLevel.RED).stream()
                .map(item -> item.title() + ": " + item.text() + " (" + item.remedy() + ")")
                .collect(Collectors.joining("; ")));
        this.preflight = Objects.requireNonNull(preflight, "preflight");
    }

    /**
     * The whole list.
     *
     * @return with at least one red item
     */
    public Preflight preflight() {
        return preflight;
    }
}
