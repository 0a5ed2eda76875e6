// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug;

/** What became of a file in the drivers folder. */
public enum DroppedState {
    /** Its drivers can be recorded. */
    STARTED,
    /** It could not be started; its text says why. Nothing else suffers. */
    REFUSED,
    /** It is no jar and was left alone. */
    IGNORED
}
