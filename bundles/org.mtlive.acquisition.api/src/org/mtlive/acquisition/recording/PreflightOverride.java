// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

/**
 * Somebody wants to record although an item of the {@link Preflight} list is red. Stored in the notes of the file, with
 * the items it concerned.
 *
 * @param by     who
 * @param reason why; not blank
 */
public record PreflightOverride(String by, String reason) {

    /** Refuses an override without a name or a reason. */
    public PreflightOverride {
        if (by.isBlank()) {
            throw new IllegalArgumentException("an override needs a name");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override needs a reason");
        }
    }
}
