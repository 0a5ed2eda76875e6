// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/** Why no more samples come from an instrument. New reasons may be added: keep a {@code default} branch. */
public enum EndReason {
    /** The source is at its end, or the planned length was reached. */
    FINISHED,
    /** {@link InstrumentDriver#stop} was called. */
    STOPPED,
    /** An error; the text says which. */
    FAILED
}
