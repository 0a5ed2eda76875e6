// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import org.mtlive.hdf5.H5Object;

/** How new objects come into a file: whole or not at all. */
interface Publisher {
    /**
     * Builds an object and links it into its parent when it is complete.
     *
     * @return the object, open; the caller's to close
     */
    <T extends H5Object> T publish(Addition<T> addition) throws IOException;

    /** {@return without readers: what fails is gone} */
    static Publisher plain() {
        return new Publisher() {
            @Override
            public <T extends H5Object> T publish(Addition<T> addition) throws IOException {
                T object = addition.unnamed().get();
                try {
                    addition.filling().fill(object);
                    addition.parent().link(object, addition.name());
                    return object;
                } catch (IOException | RuntimeException e) {
                    object.close();
                    throw e;
                }
            }
        };
    }

    /** {@return for a file that is written live and cannot take structure, with the reason} */
    static Publisher refusing(OpenFile file, String reason) {
        return new Publisher() {
            @Override
            public <T extends H5Object> T publish(Addition<T> addition) throws IOException {
                throw StructureRefusedException.of(file, addition, reason);
            }
        };
    }
}
