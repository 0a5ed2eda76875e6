// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.mth5.Mth5Exception;

/**
 * Recovers files whose writer died: killed, crashed, or without power. Ours, and those of other programs that wrote
 * them in SWMR mode, such as Python mth5.
 *
 * <p>First it is proven that nobody writes the file: by the lock beside it, by its live contract, and by who has it
 * open. Then, on a copy unless asked otherwise, the superblock is put right, every object is read, each channel is cut
 * to what its writer had committed (or keeps its extent where there is no commit record), the summary and the time
 * periods are brought up to date, and the contract tells what happened. Thread-safe.
 *
 * <p>Design note: {@code h5clear}, HDF5's own tool, is not used: it believes the end that the file states and so cuts
 * off what a writer appended after it had stated it.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 file format, superblock</a>
 */
public final class Recovery {
    /** HDF5 reads a mebibyte at a time; the slowest disk has that by then. */
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ROLE = "recovery";

    private final Hdf5Provider provider;
    private final AtomicInteger stuck = new AtomicInteger();

    /**
     * Makes a recovery.
     *
     * @param provider gives the loaded libraries
     */
    public Recovery(Hdf5Provider provider) {
        this.provider = Objects.requireNonNull(provider);
    }

    /**
     * Recovers a file.
     *
     * @param file the file that was left behind
     * @param options where to, and whether by force
     * @return what was found and done; not {@link RecoveryReport#needed() needed} when the file is in order
     * @throws Mth5Exception if a writer lives or is not proven dead, the file is hopeless, the target is there or has
     *         no room: nothing was touched then. In place, also if HDF5 fails half way: the first 48 bytes as they were
     *         lie beside the file then
     */
    public RecoveryReport recover(Path file, RecoveryOptions options) throws Mth5Exception {
        if (!Files.isRegularFile(file)) {
            throw new Mth5Exception("Cannot recover " + file + ": there is no such file. Check the path.");
        }
        try {
            return new RecoveryRun(provider.library(ROLE + stuck.get()), file, options, new Watched(PATIENCE)).run();
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            if (e instanceof Watched.StuckException) {
                stuck.incrementAndGet();
            }
            throw new Mth5Exception("Cannot recover " + file + ": " + e.getMessage() + ". "
                    + (options.inPlace() ? "Its first 48 bytes as they were lie beside it; recover a copy instead."
                            : "The file itself was not touched; check disk, free space and permissions."), e);
        }
    }
}
