// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.mth5.Mth5Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens MTH5 files. Thread-safe; the files it opens are not. */
@Component(service = Mth5Store.class)
public final class Mth5Store {
    private final Hdf5Provider provider;

    /**
     * Makes a store on one binding of HDF5.
     *
     * @param provider gives the loaded libraries
     */
    @Activate
    public Mth5Store(@Reference(policyOption = ReferencePolicyOption.GREEDY) Hdf5Provider provider) {
        this.provider = Objects.requireNonNull(provider);
    }

    /**
     * Opens a file; the guide's {@code open_mth5(file, mode, single_writer_multiple_reader)}.
     *
     * <p>A mode that writes takes the writer's lock beside the file before HDF5 is touched, whoever reads it. With
     * SWMR and mode {@code a} or {@code r+} the file is ready for appending under readers when this returns: the
     * summary is brought into a form that can be changed in place, {@code /mtlive} is there, the reserve is made.
     *
     * <p>Two readers of one file in one process need {@linkplain OpenOptions#withRole roles} of their own: what both
     * have open cannot be refreshed through one library, because libhdf5 2.0 would then read wrong samples.
     *
     * @param file the file
     * @param mode read, write, or both
     * @param options SWMR, layout of a new file, and more
     * @return the open file, to be closed by the caller, used by one thread
     * @throws Mth5Exception if the file is missing, no HDF5, no MTH5, of an unknown version, locked by another writer,
     *         flagged as being written, not writable, or not capable of SWMR; the message says what to do
     */
    public Mth5File open(Path file, OpenMode mode, OpenOptions options) throws Mth5Exception {
        return new FileOpener(provider, file, mode, options).open();
    }

    /**
     * Opens a file again, in normal mode, that this process failed to write and {@linkplain Mth5File#leave left}. Its
     * superblock is put right in place, every channel is cut to what was committed, and the tables follow. The lock was
     * never given back, so nobody else can have written. When it fails the lock still belongs to the left file.
     *
     * @param left the file that was left
     * @param options library role and such
     * @return the open file, to be closed by the caller; {@code left} is of no more use
     * @throws Mth5Exception if the file cannot be put right yet (no space, a failing disk): try again later
     */
    public Mth5File reopen(Mth5File left, OpenOptions options) throws Mth5Exception {
        return new LeftFile(provider, left.file(), options).reopen();
    }

    /**
     * Looks for strings that HDF5 must not be asked for, because it might never come back: before a file that may be
     * damaged is opened. Values of datasets are not looked at; a file that is being written may be checked too.
     *
     * @param file any HDF5 file; it is only read
     * @return the damaged heaps of strings; empty when the file can be opened without fear
     * @throws Mth5Exception if HDF5 cannot open the file
     */
    public List<DamagedHeap> damagedHeaps(Path file) throws Mth5Exception {
        try {
            boolean swmr = SuperblockInfo.read(file).map(SuperblockInfo::isSwmrWrite).orElse(false);
            return HeapCheck.ofLasting(provider.library("heaps"), file, swmr ? FileOpen.SWMR_READ : FileOpen.READ_ONLY);
        } catch (IOException e) {
            throw new Mth5Exception("Cannot look through " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes a compact, standard file of a live file; see {@link Finaliser}.
     *
     * @return a finaliser on the same binding of HDF5
     */
    public Finaliser finaliser() {
        return new Finaliser(provider);
    }

    /**
     * Recovers files whose writer died; see {@link Recovery}.
     *
     * @return a recovery on the same binding of HDF5
     */
    public Recovery recovery() {
        return new Recovery(provider);
    }
}
