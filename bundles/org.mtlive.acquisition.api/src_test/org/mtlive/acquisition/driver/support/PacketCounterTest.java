// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PacketCounterTest {

    /** 8 bits, 250 packets a second: back where it was after little more than a second. */
    private final PacketCounter counter = new PacketCounter(8, 250);

    private long next(long packet) {
        return counter.next((packet + 77) & 0xFF, packet * 4_000_000);
    }

    @Test
    void withoutALossEachAnswerIsOneMore() {
        for (long packet = 0; packet < 10_000; packet++) {
            assertEquals(packet, next(packet));
        }
    }

    @Test
    void lossesOfWholeTurnsAreFoundByTheTimeOfArrival() {
        next(0);
        next(1);

        assertEquals(257, next(257)); // its counter is the one that packet 1 had
        assertEquals(258, next(258));
        assertEquals(258 + 10 * 256, next(258 + 10 * 256));
    }

    @Test
    void aLossWithinATurnIsFound() {
        next(0);

        assertEquals(100, next(100));
        assertEquals(101, next(101));
    }

    @Test
    void packetsThatWereHeldUpAndComeTogetherAreNotLost() {
        next(0);
        for (long packet = 1; packet <= 100; packet++) {
            assertEquals(packet, counter.next((packet + 77) & 0xFF, 100 * 4_000_000)); // 0.4 s late, all at once
        }
    }

    @Test
    void aPacketThatComesTwiceOrTooLateIsNotAboveTheLast() {
        for (long packet = 0; packet <= 10; packet++) {
            next(packet);
        }

        assertEquals(10, counter.next((10 + 77) & 0xFF, 10 * 4_000_000));
        assertEquals(7, counter.next((7 + 77) & 0xFF, 10 * 4_000_000));
        assertEquals(11, next(11));
    }

    @Test
    void paceThatIsATenthOffIsNoLoss() {
        for (long packet = 0; packet < 5_000; packet++) {
            assertEquals(packet, counter.next(packet & 0xFF, packet * 4_400_000));
        }
    }

    @Test
    void aCounterOfThirtyTwoBitsWrapsToo() {
        PacketCounter wide = new PacketCounter(32, 1);

        wide.next(0xFFFF_FFFEL, 0);

        assertEquals(1, wide.next(0xFFFF_FFFFL, 1_000_000_000));
        assertEquals(2, wide.next(0, 2_000_000_000L));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PacketCounter(33, 1));
        assertThrows(IllegalArgumentException.class, () -> new PacketCounter(8, 0));
        assertThrows(IllegalArgumentException.class, () -> counter.next(256, 0));
    }
}
