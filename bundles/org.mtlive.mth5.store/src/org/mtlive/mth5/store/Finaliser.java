// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.file.Path;
import java.util.Objects;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.mth5.Mth5Exception;

/**
 * Makes a compact, standard MTH5 file of a live one whose writer has ended. The live file is only read: the copy is
 * made beside the target, forced to the disk, and takes the target's name by an atomic rename.
 *
 * <p>Everything is copied except what belongs to the live file only (names that start with a dot: reserves). Blank rows
 * of channel_summary go; number of samples, end and has_data come from the extents; references are written anew; the
 * time periods of channels, runs, stations and surveys are set. The samples come last, so that the file can be recovered
 * when its end is lost. {@code /mtlive} stays, with state FINISHED.
 * Thread-safe.
 */
public final class Finaliser {
    private final Hdf5Provider provider;
    private final boolean keepContract;
    private final SampleFilters filters;

    /**
     * Makes a finaliser that keeps {@code /mtlive} and stores samples without filters.
     *
     * @param provider gives the loaded libraries
     */
    public Finaliser(Hdf5Provider provider) {
        this(provider, true, SampleFilters.NONE);
    }

    private Finaliser(Hdf5Provider provider, boolean keepContract, SampleFilters filters) {
        this.provider = Objects.requireNonNull(provider);
        this.keepContract = keepContract;
        this.filters = filters;
    }

    /** {@return a finaliser that leaves {@code /mtlive} out} */
    public Finaliser withoutContract() {
        return new Finaliser(provider, false, filters);
    }

    /**
     * {@return a finaliser that stores the samples of the channels through filters}
     *
     * @param deflate level of compression 1 to 9, with the bytes reordered before; 0 for none
     * @param fletcher32 whether every chunk has a checksum, which HDF5 compares when it reads
     * @throws IllegalArgumentException for another level
     */
    public Finaliser withFilters(int deflate, boolean fletcher32) {
        return new Finaliser(provider, keepContract, new SampleFilters(deflate, fletcher32));
    }

    /**
     * Finalises a file.
     *
     * @param liveFile the live file, closed; it may be the target too
     * @param target the file to be made; what was there is replaced at the very end
     * @return what was done
     * @throws Mth5Exception if the file is still written, cannot be read, or the target cannot be made; the live file
     *         and what was at the target are untouched then
     */
    public FinaliseReport finalise(Path liveFile, Path target) throws Mth5Exception {
        return new FinaliseRun(provider, liveFile, target, keepContract, filters).run();
    }
}
