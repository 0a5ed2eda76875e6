// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

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

    /** Makes a compact standard file of the closed live file, under the same name. */
    void finalise(WriterRequest request) throws Mth5Exception;
}
