// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.nio.file.Path;
import org.mtlive.mth5.Mth5Exception;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens MTH5 files for following. An OSGi service; every method may be called from any thread.
 */
@ProviderType
public interface ReaderService {
    /**
     * Opens a file with {@link ReaderOptions#standard()}.
     *
     * @param file an MTH5 file, closed or being written
     * @return a reader that the caller closes
     * @throws Mth5Exception as for {@link #open(Path, ReaderOptions)}
     */
    default LiveReader open(Path file) throws Mth5Exception {
        return open(file, ReaderOptions.standard());
    }

    /**
     * Opens a file: as a SWMR reader when its superblock says that a SWMR writer has it open (or left it so), else for
     * plain reading; never the one in place of the other. While a writer is just opening, closing or replacing the
     * file, opening is tried again until {@link ReaderOptions#openLimit()} has passed.
     *
     * @param file an MTH5 file, closed or being written by this or another process
     * @param options limits of this reader
     * @return a reader that the caller closes
     * @throws Mth5Exception if the file is missing, is not MTH5, or could not be opened within the limit
     */
    LiveReader open(Path file, ReaderOptions options) throws Mth5Exception;
}
