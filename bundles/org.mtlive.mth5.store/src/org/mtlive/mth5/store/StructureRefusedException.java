// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import org.mtlive.mth5.Mth5Exception;

/**
 * A file that is written live cannot take this structure while readers stay attached. Nothing was changed and recording
 * goes on; {@link Mth5File#rollOver} adds it.
 */
public final class StructureRefusedException extends Mth5Exception {
    private static final long serialVersionUID = 1L;
    private static final String WAY_OUT =
            " Use roll-over, which readers of other programs must follow by reopening, or stop, finalise and start "
            + "again.";

    private StructureRefusedException(String message) {
        super(message);
    }

    static StructureRefusedException of(OpenFile file, Addition<?> addition, String reason) {
        return new StructureRefusedException("Cannot add " + addition.name() + " to " + addition.parentLabel() + " of "
                + file.path() + " live: " + reason + "." + WAY_OUT);
    }

    static StructureRefusedException foreign(OpenFile file, Addition<?> addition) {
        String label = addition.parentLabel();
        return new StructureRefusedException("Cannot add " + addition.name() + " to " + file.path() + " live: " + label
                + " was made by another program and cannot take " + addition.children() + " live." + WAY_OUT);
    }
}
