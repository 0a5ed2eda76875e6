// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Listens to what the platform and our bundles log: in a window that works there is no error. */
final class ErrorLog implements AutoCloseable {
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(plugin + ": " + status.getMessage() + (status.getException() == null ? ""
                    : " " + status.getException()));
        }
    };

    ErrorLog() {
        Platform.addLogListener(listener);
    }

    void assertEmpty() {
        assertEquals(List.of(), errors, "errors in the log");
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
