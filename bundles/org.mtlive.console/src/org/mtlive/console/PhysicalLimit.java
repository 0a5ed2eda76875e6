// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

/** How many samples are converted to physical units: a filter that depends on frequency needs all of them at once. */
public final class PhysicalLimit {
    /** The most samples at once. */
    public static final int MOST = 20_000_000;

    private PhysicalLimit() { }

    /**
     * Refuses more.
     *
     * @param samples how many are wanted of a channel
     * @param what    what is done with them, such as {@code read}
     * @param options which options take less, such as {@code --count}
     * @throws CommandFailure if they are too many
     */
    public static void check(long samples, String what, String options) throws CommandFailure {
        if (samples > MOST) {
            throw new CommandFailure(samples + " samples are too many to convert to physical units at once; " + what
                    + " at most " + MOST + " with " + options);
        }
    }
}
