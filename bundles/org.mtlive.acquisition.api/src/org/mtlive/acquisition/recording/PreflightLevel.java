// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

/** How well an item of the {@link Preflight} list stands, from good to bad. */
public enum PreflightLevel {
    /** As it should be. */
    GREEN,
    /** It can be recorded, but somebody should look at it; also what could not be found out. */
    AMBER,
    /** Nothing useful will be recorded like this; a start needs an {@link PreflightOverride}. */
    RED
}
