// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;

/** What the last check found; shared by whoever checks and the view that shows it. UI thread. */
@Component(service = FileFindings.class)
public final class FileFindings {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<CheckedFile> last = Optional.empty();

    Optional<CheckedFile> last() {
        return last;
    }

    void found(CheckedFile checked) {
        last = Optional.of(checked);
        listeners.forEach(Runnable::run);
    }

    AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
