// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears that a {@link Recording} has changed. */
@ConsumerType
@FunctionalInterface
public interface RecordingListener {

    /**
     * Something is other than before: a state, an instrument, an alarm, the baton, a reading. Ask the recording for
     * what you show. Called on a thread of the recording, several changes together, at most 20 times a second; the last
     * change is always told. May call the recording back, not {@link Recording#close()}.
     *
     * @param recording the one that changed
     */
    void changed(Recording recording);
}
