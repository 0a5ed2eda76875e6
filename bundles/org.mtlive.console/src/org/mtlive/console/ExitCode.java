// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

/** What the exit codes of all commands mean. */
public final class ExitCode {

    /** The command did what was asked. */
    public static final int DONE = 0;
    /** The command was right but could not be carried out. */
    public static final int FAILED = 1;
    /** The command line was wrong; nothing was touched. */
    public static final int WRONG_USE = 2;

    private ExitCode() {
    }
}
