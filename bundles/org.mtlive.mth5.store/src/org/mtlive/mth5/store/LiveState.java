// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/** What the writer says about itself in the live contract. The order is the number in the file. */
public enum LiveState {
    /** The structure is being made; no samples yet. */
    OPENING,
    /** Samples come. */
    RECORDING,
    /** The recording ended in order; nothing more comes. */
    FINISHED,
    /** The writer gave up; {@link WriterStatus#reason()} says why. */
    ABORTED
}
