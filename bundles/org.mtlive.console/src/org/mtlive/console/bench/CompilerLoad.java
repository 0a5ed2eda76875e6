// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** How much Java's compilers work: what they still compile runs slowly, and they take cache and processor from it. */
final class CompilerLoad {

    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean(); // null: interpreter only
    private long nanos = System.nanoTime();
    private long millis = millis();

    /** {@return the part of the time that they worked since this was asked the last time; over 1 with several} */
    double take() {
        long lastNanos = nanos;
        long lastMillis = millis;
        nanos = System.nanoTime();
        millis = millis();
        return 1.0 * TimeUnit.MILLISECONDS.toNanos(millis - lastMillis) / Math.max(1, nanos - lastNanos);
    }

    private long millis() {
        return compiler != null && compiler.isCompilationTimeMonitoringSupported()
                ? compiler.getTotalCompilationTime() : 0;
    }
}
