// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;

/**
 * The channel that all views highlight, an OSGi service: who selects one in a table finds it in the traces. Named
 * "survey/station/run/component"; empty text for none. UI thread.
 */
@Component(service = SelectedChannel.class)
public final class SelectedChannel {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private String channel = "";

    /** {@return the channel's name; empty for none} */
    public String channel() {
        return channel;
    }

    /**
     * Selects a channel; nothing happens when it is selected already.
     *
     * @param name the channel's name; empty for none
     */
    public void select(String name) {
        if (channel.equals(Objects.requireNonNull(name, "name")))
            return;
        channel = name;
        listeners.forEach(listener -> listener.accept(name));
    }

    /**
     * Hears of every other selection from now on.
     *
     * @param listener called with the channel's name
     * @return closing it ends that
     */
    public AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
