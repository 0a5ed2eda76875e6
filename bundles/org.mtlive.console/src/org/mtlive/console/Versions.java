// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;

/** Reads the option {@code --version}. */
final class Versions {

    private Versions() {
    }

    static FileVersion of(String text) throws UsageException {
        try {
            return FileVersion.of(text);
        } catch (Mth5Exception e) {
            throw new UsageException("--version " + text + ": " + e.getMessage(), e);
        }
    }
}
