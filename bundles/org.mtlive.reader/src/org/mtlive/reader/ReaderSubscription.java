// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import org.osgi.annotation.versioning.ProviderType;

/** A listener's place at a reader; closing ends it. Any thread may close, more than once. */
@ProviderType
public interface ReaderSubscription extends AutoCloseable {
    @Override
    void close();
}
