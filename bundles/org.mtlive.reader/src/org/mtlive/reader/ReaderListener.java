// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

/**
 * Is told what has changed in a followed file.
 *
 * <p>Called on a thread of its own ({@code mtlive-reader}), never by two threads at once. A listener may take
 * its time and may read from the reader: what happens meanwhile is merged into its next update. An exception thrown
 * here is handed to the thread's uncaught-exception handler and does not end the subscription.
 */
@FunctionalInterface
public interface ReaderListener {
    /**
     * Something changed since the last call.
     *
     * @param update everything that changed, merged
     */
    void changed(ReaderUpdate update);
}
