// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

/**
 * Samples that tell where they belong: each follows from the number of its run, its channel and its index. The fault
 * laboratory's readers compute the same (releng/faults, expected.py).
 *
 * @param run number of the run in the file, 0-based
 * @param channel place of the channel in its run, 0-based
 */
record RunSignal(int run, int channel) {

    private static final long RUN_STEP = 1_000_003;
    private static final long CHANNEL_STEP = 8_191;
    private static final int MASK = 0x3fff_ffff;

    int value(long sample) {
        return (int) (run * RUN_STEP + channel * CHANNEL_STEP + sample) & MASK;
    }

    /** {@return samples from an index on; new} */
    int[] values(long first, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(first + i);
        }
        return values;
    }

    /** {@return how many of the values that were read from an index on are not what was written} */
    long wrong(long first, double[] read) {
        long wrong = 0;
        for (int i = 0; i < read.length; i++) {
            if (read[i] != value(first + i)) {
                wrong++;
            }
        }
        return wrong;
    }
}
