// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C, SIGTERM and any other end of the Java process into {@link Ending#request()}.
 *
 * <p>Design note: INT, TERM and HUP are caught as signals, so that the process does not begin to shut down (and the
 * framework does not take its services away) while the command still closes its file. Where signals cannot be caught,
 * or when something else ends the process, a shutdown hook asks for the end and holds the process until the command is
 * done. {@code sun.misc.Signal} has no replacement in the JDK; it is reached by reflection because no OSGi profile
 * names it.
 */
final class InterruptSignals {

    private static final Duration HOLD_LIMIT = Duration.ofSeconds(20);
    private static final int INTERRUPTED_TWICE = 130;

    private final Ending ending;
    private final AtomicBoolean asked = new AtomicBoolean();

    private InterruptSignals(Ending ending) {
        this.ending = ending;
    }

    /** Installs both ways for the given command's ending. */
    static void install(Ending ending) {
        InterruptSignals signals = new InterruptSignals(ending);
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            signals.handle(name);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(signals::hold, "mtlive-shutdown"));
    }

    private void handle(String name) {
        try {
            ClassLoader loader = ClassLoader.getSystemClassLoader();
            Class<?> signal = Class.forName("sun.misc.Signal", true, loader);
            Class<?> handler = Class.forName("sun.misc.SignalHandler", true, loader);
            Object proxy = Proxy.newProxyInstance(loader, new Class<?>[] {handler}, (self, method, arguments) -> {
                return switch (method.getName()) {
                    case "handle" -> onSignal();
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "mtlive " + name + " handler";
                };
            });
            signal.getMethod("handle", signal, handler).invoke(null,
                    signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | RuntimeException missing) {
            return; // the shutdown hook is enough; the exit code is then the platform's
        }
    }

    private Object onSignal() {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(INTERRUPTED_TWICE); // the user insists: what is committed stays readable
        }
        ending.request();
        return null;
    }

    private void hold() {
        ending.request();
        try {
            ending.awaitDone(HOLD_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
