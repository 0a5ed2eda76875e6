// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the check of a file says.
 *
 * @param file     the file
 * @param verdict  whether it may be opened in this process
 * @param text     one or two sentences for people: why
 * @param findings all that was found, in the order of the check
 */
record CheckedFile(Path file, Verdict verdict, String text, List<Finding> findings) {

    /** What may be done with the file. */
    enum Verdict {
        /** Nothing is wrong, or nothing that matters for reading. */
        SOUND,
        /** Its writer is gone without closing it; what was flushed is readable, and it wants recovery. */
        CRASHED,
        /** No HDF5 or MTH5, or so damaged that HDF5 must not be asked to read it. */
        REFUSED
    }

    CheckedFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(text);
        findings = List.copyOf(findings);
    }

    boolean mayBeShown() {
        return verdict != Verdict.REFUSED;
    }
}
