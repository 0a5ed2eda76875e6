// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import java.util.concurrent.locks.LockSupport;

/** What no driver should do. */
final class Mischief {

    /** Set when the tests are over: a thread that hangs in the framework's locks would keep the framework from ending. */
    private static final String RELEASE = "mtlive.tests.release";

    private Mischief() {
    }

    /** Does not return while the tests run, and does not heed an interrupt. */
    static void hang() {
        while (System.getProperty(RELEASE) == null) {
            LockSupport.parkNanos(100_000_000L);
            Thread.interrupted();
        }
    }
}
