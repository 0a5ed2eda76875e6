// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.io.IOException;
import java.net.URI;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings messages to people, in one way or several. An OSGi service; it may come and go, also while a recording runs.
 */
@ConsumerType
public interface AlarmMessenger {

    /**
     * Whether this messenger knows how to bring messages to an address. Answers at once; any thread.
     *
     * @param address as the user gave it, such as {@code https://host/topic}
     * @return true if {@link #send} may be asked for it
     */
    boolean takes(URI address);

    /**
     * How a user writes an address of this kind.
     *
     * @return an example, such as {@code https://HOST/TOPIC}
     */
    String example();

    /**
     * Sends a message, and returns when it was taken. One call at a time for each address, on a thread of its own that
     * may wait up to a minute; what fails is tried again later.
     *
     * @param address one that it {@linkplain #takes takes}
     * @param message what to tell
     * @throws IOException          if it was not taken: why, in words for the user and without passwords
     * @throws InterruptedException if the caller gave up waiting
     */
    void send(URI address, AlarmMessage message) throws IOException, InterruptedException;
}
