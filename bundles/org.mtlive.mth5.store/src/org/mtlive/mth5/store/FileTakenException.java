// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.file.Path;
import org.mtlive.mth5.Mth5Exception;

/** Another program changed a file that was written here. Nothing was written into it since this was noticed. */
public final class FileTakenException extends Mth5Exception {
    private static final long serialVersionUID = 1L;

    private final ForeignChange change;

    FileTakenException(Path file, ForeignChange change, String by) {
        super(file + " was " + change.words() + " by another program" + by + " while it was written");
        this.change = change;
    }

    /** {@return what happened to the file} */
    public ForeignChange change() {
        return change;
    }
}
