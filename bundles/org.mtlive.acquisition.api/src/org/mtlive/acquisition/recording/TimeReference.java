// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

/** What the clock of the samples is compared with. New ones may be added: keep a {@code default} branch. */
public enum TimeReference {
    /** The instrument's own time, which it gives with its samples or readings: GPS where it is locked. */
    DEVICE,
    /** The clock of this computer, for an instrument that gives no time of its own. */
    HOST
}
