// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;

/** Work that must not hold up the UI thread. */
final class Background {

    /** What can fail. */
    private sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> { }

        record Failed<T>(Exception why) implements Outcome<T> { }
    }

    private Background() { }

    /**
     * Works on a thread of its own and hands over the result on the UI thread, if the widget is still there then.
     *
     * @param name   the thread becomes {@code mtlive-<name>}
     * @param owner  who wants the result
     * @param work   may take its time
     * @param done   with the result
     * @param failed with the reason
     */
    static <T> void run(String name, Widget owner, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofPlatform().name("mtlive-" + name).daemon(true).start(() -> {
            Outcome<T> outcome = outcomeOf(work);
            if (!owner.isDisposed()) {
                owner.getDisplay().asyncExec(() -> {
                    if (!owner.isDisposed()) {
                        deliver(outcome, done, failed);
                    }
                });
            }
        });
    }

    private static <T> Outcome<T> outcomeOf(Callable<T> work) {
        try {
            return new Outcome.Done<>(work.call());
        } catch (Exception e) { // handed to whoever wanted the result
            return new Outcome.Failed<>(e);
        }
    }

    private static <T> void deliver(Outcome<T> outcome, Consumer<T> done, Consumer<Exception> failed) {
        switch (outcome) {
            case Outcome.Done<T> d -> done.accept(d.value());
            case Outcome.Failed<T> f -> failed.accept(f.why());
        }
    }
}
