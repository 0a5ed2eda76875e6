// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.runtime.ILog;

/** Where the window tells what is of no concern to whoever records. */
final class Log {
    private Log() { }

    static void warn(String text, Throwable why) {
        ILog.of(Log.class).warn(text, why);
    }
}
