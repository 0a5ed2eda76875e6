// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;

import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.Mth5Exception;

/** Where the writer's thread gets its file from, and what becomes of it at the end. */
interface LiveFileSource {

    /**
     * Creates what is missing and opens the file in SWMR mode.
     *
     * @throws Mth5Exception if that cannot be done; nothing is held then
     */
    LiveFile open(WriterRequest request) throws Mth5Exception;

    /**
     * Opens a file again that was left after a failed call: every channel ends at what was committed.
     *
     * @param left had been left; is of no more use, unless this fails
     * @throws Mth5Exception if it cannot be written yet
     */
    LiveFile reopen(WriterRequest request, LiveFile left) throws Mth5Exception;

    /** The disk that the file is on. */
    Disk disk(Path file);

    /** Makes a compact standard file of the closed live file, under the same name. */
    void finalise(WriterRequest request) throws Mth5Exception;
}
