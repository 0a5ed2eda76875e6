// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingListener;
import org.mtlive.acquisition.writer.Registration;

/** Tells listeners that a recording has changed, at most 20 times a second. Any thread. */
final class Notices {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());

    private final List<RecordingListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final RecordingThread thread;

    Notices(RecordingThread thread) {
        this.thread = thread;
    }

    Registration listen(RecordingListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something has changed; many changes become one message. */
    void changed(Recording recording) {
        if (pending.compareAndSet(false, true)) {
            thread.later(PAUSE, () -> {
                pending.set(false);
                tell(recording);
            });
        }
    }

    /** Tells at once: for the last change. */
    void tell(Recording recording) {
        for (RecordingListener listener : listeners) {
            try {
                listener.changed(recording);
            } catch (RuntimeException e) {
                listeners.remove(listener);
                LOG.log(System.Logger.Level.ERROR, "a listener of a recording failed and is told no more", e);
            }
        }
    }
}
