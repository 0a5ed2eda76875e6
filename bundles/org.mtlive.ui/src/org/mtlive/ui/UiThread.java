// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * The one way from other threads to the UI thread: the last value wins, not more than one value waits, and none comes
 * sooner after another than a screen can show it. Bound to a widget; when that is disposed, values are dropped. Any
 * thread may {@link #post}.
 *
 * @param <T> what is handed over; immutable
 */
public final class UiThread<T> {
    private static final long FRAME_NANOS = 1_000_000_000L / 60;
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Widget widget;
    private final Display display;
    private final Consumer<T> consumer;
    private long lastNanos = System.nanoTime() - FRAME_NANOS;

    /**
     * Makes a way to a widget. UI thread.
     *
     * @param widget   what the values are for
     * @param consumer called on the UI thread with the newest value
     */
    public UiThread(Widget widget, Consumer<T> consumer) {
        this.widget = Objects.requireNonNull(widget, "widget");
        this.display = widget.getDisplay();
        this.consumer = Objects.requireNonNull(consumer, "consumer");
    }

    /**
     * Hands over a value; one that still waits is replaced. Never blocks.
     *
     * @param value the newest
     */
    public void post(T value) {
        if (waiting.getAndSet(Objects.requireNonNull(value, "value")) != null || widget.isDisposed())
            return;
        try {
            display.asyncExec(this::deliver);
        } catch (SWTException e) {
            if (!display.isDisposed()) // else the window has just gone, and with it who wanted the value
                throw e;
        }
    }

    private void deliver() {
        if (widget.isDisposed())
            return;
        long early = FRAME_NANOS - (System.nanoTime() - lastNanos);
        if (early > 0) {
            display.timerExec((int) (early / 1_000_000) + 1, this::deliver);
            return;
        }
        lastNanos = System.nanoTime();
        consumer.accept(waiting.getAndSet(null));
    }
}
