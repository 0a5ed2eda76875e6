// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

import org.osgi.service.component.annotations.Component;

/** Asks the traces to show a time: the overview does. UI thread. */
@Component(service = TimeJump.class)
public final class TimeJump {
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    /**
     * Shows a time.
     *
     * @param nanos since 1970 UTC
     */
    public void to(long nanos) {
        listeners.forEach(listener -> listener.accept(nanos));
    }

    /**
     * Hears of every wish from now on.
     *
     * @param listener called with nanoseconds since 1970 UTC
     * @return closing it ends that
     */
    public AutoCloseable listen(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
