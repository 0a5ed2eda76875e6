// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.mtlive.control.ControlCaller;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;

/** The recording of a file by another process of this user. */
final class RunningRecording {

    /** For answers that need no more than a flush. */
    static final Duration LIMIT = Duration.ofMinutes(1);
    /** A long recording takes its time to be made compact. */
    static final Duration END_LIMIT = Duration.ofHours(1);

    private RunningRecording() {
    }

    /** Connects, or says that nobody records the file and what that means. */
    static ControlClient of(Path file, Duration limit) throws ControlException {
        try {
            return ControlClient.connect(file, limit);
        } catch (ControlException e) {
            if (e.kind() != ControlException.Kind.NO_WRITER) {
                throw e;
            }
            throw new ControlException(e.kind(), e.getMessage() + ". 'mtlive info' tells what is in the file", e);
        }
    }

    /** Connects as somebody who only looks, or has a say of their own. */
    static ControlClient as(String name, Path file) throws ControlException {
        return of(file, LIMIT).as(new ControlCaller(name, Optional.empty()));
    }

    /** Who asks, as it stands in the notes of the file. */
    static String me() {
        return System.getProperty("user.name", "unknown user");
    }
}
