// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.FileTakenException;

/** A recording ended because another program took its file; the message says all that a user must know. */
final class RecordingTaken extends Mth5Exception {

    private static final long serialVersionUID = 1L;

    RecordingTaken(FileTakenException cause, String saved) {
        super(OneLine.of(cause) + "; the recording was stopped, and nothing more is written there. " + saved, cause);
    }
}
