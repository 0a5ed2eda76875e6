// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import org.mtlive.mth5.Mth5Exception;

/** Lends the open file to one caller at a time. */
interface SessionAccess {
    /** What is done with the open file; short, since others wait. */
    interface Use<T> {
        T with(FileSession session) throws Mth5Exception;
    }

    /** Waits for its turn, opens the file if it is not open, and does it. */
    <T> T use(Use<T> use) throws Mth5Exception;
}
