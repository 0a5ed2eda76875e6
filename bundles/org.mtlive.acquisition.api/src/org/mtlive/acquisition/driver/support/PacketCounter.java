// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

/**
 * Makes a wide count of the narrow counter in an instrument's packets. An 8-bit counter is back where it was after 256
 * packets, so it alone cannot tell a loss of 256 packets from none at all; with the time of arrival it can, as long as
 * the instrument keeps its pace. One thread.
 *
 * <p>The rule: of all counts that end in the bits received, the one nearest to the time of arrival is taken. So losses
 * are found as long as packets arrive less than half a turn of the counter early or late: 128 packets of an 8-bit one.
 * A packet nearer to the past than the last one is {@linkplain #next repeated or late}: an answer not above the last.
 */
public final class PacketCounter {

    private final long modulus;
    private final double packetNanos;
    private long first;
    private long count = -1;
    private long countNanos;

    /**
     * Makes a counter that has seen nothing.
     *
     * @param bits             width of the instrument's counter, 1..32
     * @param packetsPerSecond pace of the packets, above 0
     */
    public PacketCounter(int bits, double packetsPerSecond) {
        if (bits < 1 || bits > Integer.SIZE) {
            throw new IllegalArgumentException("bits must be 1..32: " + bits);
        }
        if (!(packetsPerSecond > 0) || Double.isInfinite(packetsPerSecond)) {
            throw new IllegalArgumentException("packetsPerSecond must be > 0: " + packetsPerSecond);
        }
        this.modulus = 1L << bits;
        this.packetNanos = 1e9 / packetsPerSecond;
    }

    /**
     * Takes the counter of a packet.
     *
     * @param counter   as received, 0 .. 2^bits - 1
     * @param hostNanos {@link System#nanoTime()} when the packet arrived
     * @return number of the packet since the first one, which is 0. One more than the last answer: nothing was lost;
     *         more than that: so many packets fewer one were lost; not more than the last answer: it came twice or too
     *         late, leave it out
     */
    public long next(long counter, long hostNanos) {
        if (counter < 0 || counter >= modulus) {
            throw new IllegalArgumentException("counter must be 0.." + (modulus - 1) + ": " + counter);
        }
        if (count < 0) {
            first = counter;
            count = 0;
            countNanos = hostNanos;
            return 0;
        }
        long elapsed = Math.round((hostNanos - countNanos) / packetNanos);
        long expected = count + Math.max(1, elapsed);
        long found = nearest(Math.floorMod(counter - first, modulus), expected);
        if (found > count) {
            count = found;
            countNanos = hostNanos;
        }
        return found;
    }

    /** The count nearest to the expected one that leaves the given rest. */
    private long nearest(long rest, long expected) {
        long below = expected - Math.floorMod(expected - rest, modulus);
        return expected - below <= below + modulus - expected ? below : below + modulus;
    }
}
