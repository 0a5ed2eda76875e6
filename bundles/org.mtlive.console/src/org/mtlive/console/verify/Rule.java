// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import org.mtlive.mth5.Mth5Exception;

/** Looks at one property of a file. Rules do not know each other and change nothing. */
interface Rule {

    /** {@return a short name, such as "structure"} */
    String name();

    /**
     * Looks.
     *
     * @param file the file
     * @param findings takes what is found
     * @throws Mth5Exception if the file cannot be read on; what was found so far is kept
     */
    void check(Inspected file, Findings findings) throws Mth5Exception;
}
