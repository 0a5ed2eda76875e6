// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.nio.file.Path;
import java.util.Collection;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.osgi.annotation.versioning.ProviderType;

/** Stores what people think of a recording in its finished file. An OSGi service; any thread. */
@ProviderType
public interface RatingService {

    /**
     * Writes the rating into every channel of the runs ({@code data_quality.rating}), replacing one that is there.
     *
     * @param file   an MTH5 file that nobody writes
     * @param runs   the runs; those that are not in the file are left out
     * @param rating what to write
     * @return number of channels rated
     * @throws Mth5Exception if the file cannot be opened for writing or written: which, and what to do
     */
    int rate(Path file, Collection<RunId> runs, Rating rating) throws Mth5Exception;
}
