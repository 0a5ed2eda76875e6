// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.nio.file.Path;

import org.mtlive.mth5.Mth5Exception;
import org.osgi.annotation.versioning.ProviderType;

/** Opens MTH5 files for live writing. An OSGi service; any thread. */
@ProviderType
public interface WriterService {

    /**
     * Creates the file or opens the existing one, makes sure that everything the runs need exists, and starts single
     * writer multiple reader mode. From the return on, readers can follow the file.
     *
     * @param request what to write where
     * @return an open writer, the caller's to close
     * @throws Mth5Exception if the file cannot be used (folder missing, no right, not MTH5, held by another writer,
     * contents
     *                       that contradict the request): what, where, what to do; an existing file is left as it was
     */
    LiveWriter open(WriterRequest request) throws Mth5Exception;

    /**
     * Looks whether a file could be recorded, and changes nothing.
     *
     * @param file       where it would be written
     * @param safeguards what would guard it
     * @return what was found
     */
    FileFitness fitness(Path file, Safeguards safeguards);
}
