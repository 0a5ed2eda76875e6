// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;

/**
 * Watches over a file that is written in SWMR mode: another program may move, remove, replace, overwrite or cut it, and
 * HDF5 would write on. In any other mode there is nothing to watch. Thread: that of the file.
 */
public interface FileWatch {

    /**
     * Whether the file is still what is written here. Costs microseconds.
     *
     * @throws FileTakenException if it is not. A file that is {@linkplain ForeignChange#isWhole() whole} may be written
     *         on and closed, any other must be {@linkplain Mth5File#abandon abandoned}
     */
    void requireOwn() throws FileTakenException;

    /**
     * Notes how long the file is, after appends that may have made it longer: what is missing of that from now on was
     * cut off. Flushes do it themselves. Costs a microsecond.
     */
    void noteLength();

    /**
     * {@return the file's name now, which another program may have changed; empty if it was removed, or where the
     * platform does not tell}
     *
     * @throws Mth5Exception if it cannot be found out
     */
    Optional<Path> place() throws Mth5Exception;

    /**
     * Has the file copied when it is closed: the only way to keep one whose name is gone.
     *
     * @param target where nothing is
     */
    void copyWhenClosed(Path target);
}
