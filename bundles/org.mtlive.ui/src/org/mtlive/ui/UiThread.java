// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;

/**
 * The one way from other threads to the UI thread: the last value wins, and not more than one value waits. Bound to a
 * widget; when that is disposed, values are dropped. Any thread may {@link #post}.
 *
 * @param <T> what is handed over; immutable
 */
public final class UiThread<T> {
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Widget widget;
    private final Consumer<T> consumer;

    /**
     * Makes a way to a widget.
     *
     * @param widget   what the values are for
     * @param consumer called on the UI thread with the newest value
     */
    public UiThread(Widget widget, Consumer<T> consumer) {
        this.widget = Objects.requireNonNull(widget, "widget");
        this.consumer = Objects.requireNonNull(consumer, "consumer");
    }

    /**
     * Hands over a value; one that still waits is replaced. Never blocks.
     *
     * @param value the newest
     */
    public void post(T value) {
        if (waiting.getAndSet(Objects.requireNonNull(value, "value")) == null && !widget.isDisposed())
            widget.getDisplay().asyncExec(this::deliver);
    }

    private void deliver() {
        T value = waiting.getAndSet(null);
        if (!widget.isDisposed())
            consumer.accept(value);
    }
}
