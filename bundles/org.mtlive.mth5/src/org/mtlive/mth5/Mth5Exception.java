// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file, a name, a value or an operation that MTH5 does not allow. The message says what is wrong, where, and what
 * to do about it. The factory methods carry the wording of the MTH5 user guide for the conditions that it names.
 */
public class Mth5Exception extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what, where, what to do
     */
    public Mth5Exception(String message) {
        super(message);
    }

    /**
     * Makes an exception with its cause.
     *
     * @param message what, where, what to do
     * @param cause the error below
     */
    public Mth5Exception(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The guide's error for a SWMR open of a file that is not there.
     *
     * @param file the missing file
     * @return the exception to throw
     */
    public static Mth5Exception swmrNeedsFile(Path file) {
        return new Mth5Exception("Cannot use SWMR mode on non-existent file. File '" + file + "' does not exist. "
                + "Create the file first without SWMR, then reopen with SWMR enabled.");
    }

    /**
     * The guide's error for a SWMR open with a mode that truncates.
     *
     * @param mode the mode's text, such as "w"
     * @return the exception to throw
     */
    public static Mth5Exception swmrNeedsExistingMode(String mode) {
        return new Mth5Exception("SWMR mode cannot be used with mode='" + mode + "'. SWMR requires an existing file. "
                + "Use mode='a' or 'r+' for writer, or mode='r' for reader.");
    }

    /**
     * The guide's error for a file whose SWMR mode could not be switched on.
     *
     * @param file the file
     * @param reason who holds it, or why the file is not capable of SWMR, and the way out
     * @param cause the error below
     * @return the exception to throw
     */
    public static Mth5Exception swmrNotActivated(Path file, String reason, Throwable cause) {
        return new Mth5Exception(
                "Failed to activate SWMR writer mode: unable to set SWMR mode for '" + file + "': " + reason, cause);
    }

    /**
     * The error for a change of structure that a live file cannot take.
     *
     * @param what what was tried, such as "remove station MT001"
     * @param file the live file
     * @return the exception to throw
     */
    public static Mth5Exception structureIsFixed(String what, Path file) {
        return new Mth5Exception("Cannot " + what + ": '" + file + "' is open in SWMR mode, where nothing can be "
                + "removed or restructured. The file is untouched. Close it and open it without SWMR to change its "
                + "structure.");
    }

    /**
     * The error for an object that is not in the file.
     *
     * @param what what was looked for, such as "station MT001"
     * @param file where
     * @param known what there is instead
     * @return the exception to throw
     */
    public static Mth5Exception notFound(String what, Path file, Iterable<String> known) {
        String names = String.join(", ", known);
        return new Mth5Exception("There is no " + what + " in '" + file + "'; "
                + (names.isEmpty() ? "there is none of its kind." : "there is: " + names + "."));
    }
}
