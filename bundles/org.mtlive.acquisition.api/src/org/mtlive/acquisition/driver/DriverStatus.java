// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.Objects;

/**
 * What a driver tells about itself.
 *
 * @param state  where it stands
 * @param detail why, for programs
 * @param text   why, for people; may be empty
 */
public record DriverStatus(DriverState state, StatusDetail detail, String text) {

    /** Checks that nothing is missing. */
    public DriverStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(text, "text");
    }

    /**
     * A state that needs no explanation.
     *
     * @param state where the driver stands
     * @return a status without detail and text
     */
    public static DriverStatus of(DriverState state) {
        return new DriverStatus(state, StatusDetail.NONE, "");
    }

    /**
     * The state an exception leads to.
     *
     * @param e why the driver cannot go on
     * @return {@link DriverState#FAULT} with the exception's detail and message
     */
    public static DriverStatus fault(DriverException e) {
        return new DriverStatus(DriverState.FAULT, e.detail(), String.valueOf(e.getMessage()));
    }
}
