// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.DamagedObject;

/** Opens every group and dataset and reads its attributes: damaged metadata show here. */
final class ObjectRule implements Rule {

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        for (DamagedObject damaged : inspected.file().raw().damaged(false)) {
            findings.error(damaged.path(), "cannot be read: " + damaged.reason());
        }
    }
}
