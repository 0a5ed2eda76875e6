// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;

/** Work on a file. */
@FunctionalInterface
interface IoAction {
    void run() throws IOException;
}
