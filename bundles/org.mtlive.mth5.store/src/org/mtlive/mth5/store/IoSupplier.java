// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;

/** Something from a file. */
@FunctionalInterface
interface IoSupplier<T> {
    T get() throws IOException;
}
