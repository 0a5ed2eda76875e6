// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

/** Answers of the desk, brought to the UI thread. */
final class Failures {

    private Failures() {
    }

    /** Calls back on the UI thread, with a value or with words of what failed; not when the widget is gone by then. */
    static <T> void then(Widget widget, CompletableFuture<T> work, BiConsumer<T, String> done) {
        Display display = widget.getDisplay();
        work.whenComplete((value, failure) -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!widget.isDisposed()) {
                        done.accept(value, failure == null ? "" : words(failure));
                    }
                });
            }
        });
    }

    /** Shows what failed. */
    static void show(Shell shell, String title, CompletableFuture<?> work) {
        then(shell, work, (value, failure) -> {
            if (!failure.isEmpty()) {
                MessageDialog.openError(shell, title, failure);
            }
        });
    }

    static String words(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null || cause.getMessage().isBlank() ? cause.toString() : cause.getMessage();
    }
}
