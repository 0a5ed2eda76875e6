// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/** Where an instrument stands. New states may be added: keep a {@code default} branch. */
public enum DriverState {
    /** Made, nothing opened. */
    CREATED,
    /** The source was found and described. */
    CONNECTED,
    /** Ready to deliver. */
    ARMED,
    /** Delivering samples. */
    RECORDING,
    /** Delivering, but something is wrong that the user should know: lines skipped, clock not locked. */
    DEGRADED,
    /** Was told to end, hands over what it still has. */
    STOPPING,
    /** Ended as planned: the source is at its end, or it was stopped. */
    ENDED,
    /** The instrument is not there; the driver waits for it to come back. */
    OFFLINE,
    /** Ended by an error. */
    FAULT
}
