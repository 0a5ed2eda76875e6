// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;

/**
 * The MTH5 file that the window shows, an OSGi service. Whoever starts a recording or opens a file says it here; the
 * views that read follow. Any thread; listeners are called on the thread that changes it.
 *
 * <p>Design note: the views that record and the views that read know nothing of each other; this is all they share.
 */
@Component(service = ShownFile.class)
public final class ShownFile {
    private final List<Consumer<Optional<Path>>> listeners = new CopyOnWriteArrayList<>();
    private Optional<Path> file = Optional.empty();

    /** {@return the file, empty when none is shown} */
    public synchronized Optional<Path> file() {
        return file;
    }

    /**
     * Shows another file.
     *
     * @param value the file, empty for none
     */
    public void show(Optional<Path> value) {
        synchronized (this) {
            file = Objects.requireNonNull(value, "value");
        }
        listeners.forEach(listener -> listener.accept(value));
    }

    /**
     * Hears of every change from now on.
     *
     * @param listener called with the new file
     * @return closing it ends that
     */
    public AutoCloseable listen(Consumer<Optional<Path>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
