// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;

import org.mtlive.mth5.Mth5Exception;

/** The file does not take a change of structure. It is untouched, so the recording goes on. */
final class StructureRefused extends Mth5Exception {

    private static final long serialVersionUID = 1L;

    private StructureRefused(Mth5Exception refusal) {
        super(refusal.getMessage(), refusal);
    }

    /**
     * Tells a refusal of the store from a failed write: what HDF5 or the system said stands behind a failed one as its
     * cause, and after that nothing may be written.
     *
     * @throws Mth5Exception the failure, if it is one
     */
    static StructureRefused of(Mth5Exception e) throws Mth5Exception {
        if (e.getCause() instanceof IOException && !(e.getCause() instanceof Mth5Exception)) {
            throw e;
        }
        return new StructureRefused(e);
    }
}
