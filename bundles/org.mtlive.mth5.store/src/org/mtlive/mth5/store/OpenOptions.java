// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import org.mtlive.mth5.FileVersion;

/**
 * What is asked for when a file is opened.
 *
 * @param singleWriterMultipleReader SWMR mode, the guide's {@code single_writer_multiple_reader}
 * @param version layout of a file that is created; an existing file keeps its own
 * @param libraryRole which loaded HDF5 library to use ("writer", "reader", ...); empty: by the mode. Libraries of
 *        different roles do not share files, so that a reader in the writer's process is a real reader
 * @param latest bounds "latest" instead of 1.10: files that HDF5 1.14 and older may not open. Only on request
 * @param reserve room for structure that grows live; used with SWMR only
 * @param takeForeignLock take the lock of a writer on another computer: the caller vouches that it is dead
 */
public record OpenOptions(boolean singleWriterMultipleReader, FileVersion version, String libraryRole,
        boolean latest, Reserve reserve, boolean takeForeignLock) {

    /** {@return normal mode, layout 0.2.0} */
    public static OpenOptions normal() {
        return new OpenOptions(false, FileVersion.V0_2_0, "", false, Reserve.DEFAULT, false);
    }

    /** {@return SWMR mode with the default reserve} */
    public static OpenOptions swmr() {
        return new OpenOptions(true, FileVersion.V0_2_0, "", false, Reserve.DEFAULT, false);
    }

    /** {@return a copy with the layout for new files} */
    public OpenOptions withVersion(FileVersion newVersion) {
        return new OpenOptions(singleWriterMultipleReader, newVersion, libraryRole, latest, reserve, takeForeignLock);
    }

    /** {@return a copy that uses the library of this role} */
    public OpenOptions withRole(String role) {
        return new OpenOptions(singleWriterMultipleReader, version, role, latest, reserve, takeForeignLock);
    }

    /** {@return a copy with the bounds "latest"} */
    public OpenOptions withLatest() {
        return new OpenOptions(singleWriterMultipleReader, version, libraryRole, true, reserve, takeForeignLock);
    }

    /** {@return a copy with another reserve} */
    public OpenOptions withReserve(Reserve newReserve) {
        return new OpenOptions(singleWriterMultipleReader, version, libraryRole, latest, newReserve,
                takeForeignLock);
    }

    /** {@return a copy that takes the lock of a writer on another computer, or not} */
    public OpenOptions withTakeForeignLock(boolean take) {
        return new OpenOptions(singleWriterMultipleReader, version, libraryRole, latest, reserve, take);
    }
}
