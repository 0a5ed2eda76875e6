// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import org.osgi.annotation.versioning.ProviderType;

/** Something that lasts until it is closed. */
@ProviderType
public interface Registration extends AutoCloseable {

    /** Ends it. Does nothing the second time; throws nothing. */
    @Override
    void close();
}
