// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.Samples;

@Timeout(20)
class BatchQueueTest {

    private final QueueShare share = new QueueShare();

    @Test
    void offerAnswersFullWhenTheNumberOfBatchesIsReached() {
        BatchQueue queue = new BatchQueue(2, 1 << 20);

        assertEquals(OfferResult.ACCEPTED, queue.offer(append(10)));
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(10)));
        assertEquals(OfferResult.FULL, queue.offer(append(10)));

        assertEquals(2, queue.depth());
        assertEquals(2, queue.highWater());
        assertEquals(1, queue.refused());
        assertEquals(20, queue.samples());
    }

    @Test
    void offerAnswersFullWhenTheBytesAreReached() {
        BatchQueue queue = new BatchQueue(100, 60);

        assertEquals(OfferResult.ACCEPTED, queue.offer(append(10)));
        assertEquals(OfferResult.FULL, queue.offer(append(10)));
    }

    @Test
    void aBatchLargerThanTheQueueIsTakenWhenNoOtherWaits() {
        BatchQueue queue = new BatchQueue(100, 60);

        assertEquals(OfferResult.ACCEPTED, queue.offer(append(1000)));
        assertEquals(OfferResult.FULL, queue.offer(append(1)));
    }

    @Test
    void aDriverThatFillsItsShareLeavesRoomForTheOthers() throws InterruptedException {
        BatchQueue queue = new BatchQueue(2, 120);
        QueueShare other = new QueueShare();
        queue.offer(append(10));
        queue.offer(append(10));

        assertEquals(OfferResult.FULL, queue.offer(append(1)));
        assertFalse(queue.awaitSpace(share, 1));
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(10, other)));
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(2, other)));
        assertEquals(OfferResult.FULL, queue.offer(append(1, other)));

        queue.poll();
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(1)));
        assertEquals(OfferResult.FULL, queue.offer(append(1, other)));
    }

    @Test
    void aShareThatWasFullTakesNothingUntilAQuarterIsFree() {
        BatchQueue queue = new BatchQueue(8, 1 << 20);
        for (int i = 0; i < 8; i++) {
            queue.offer(append(10));
        }
        assertEquals(OfferResult.FULL, queue.offer(append(10)));

        queue.poll();
        assertEquals(OfferResult.FULL, queue.offer(append(10)));
        queue.poll();
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(10)));
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(10)));
        assertEquals(OfferResult.FULL, queue.offer(append(10)));
    }

    @Test
    void bytesAreDividedAmongThoseWhoseBatchesWait() {
        BatchQueue queue = new BatchQueue(100, 80);
        QueueShare other = new QueueShare();
        queue.offer(append(10));
        queue.offer(append(10));

        assertEquals(OfferResult.FULL, queue.offer(append(1)));
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(4, other)));
        assertEquals(OfferResult.ACCEPTED, queue.offer(append(6, other)));
        assertEquals(OfferResult.FULL, queue.offer(append(1, other)));
    }

    @Test
    void commandsAreTakenEvenWhenBatchesAreNot() {
        BatchQueue queue = new BatchQueue(1, 1 << 20);
        queue.offer(append(10));

        assertTrue(queue.command(new WriterCommand.Note("me", "full", new CompletableFuture<>())));

        assertInstanceOf(WriterCommand.Append.class, queue.poll());
        assertInstanceOf(WriterCommand.Note.class, queue.poll());
        assertNull(queue.poll());
    }

    @Test
    void aClosedQueueTakesNothingButGivesWhatItHolds() {
        BatchQueue queue = new BatchQueue(10, 1 << 20);
        queue.offer(append(10));

        queue.closeWith(new WriterCommand.Close(false, ""));
        queue.closeWith(new WriterCommand.Close(true, "too late"));

        assertEquals(OfferResult.CLOSED, queue.offer(append(10)));
        assertFalse(queue.command(new WriterCommand.Note("me", "late", new CompletableFuture<>())));
        assertInstanceOf(WriterCommand.Append.class, queue.poll());
        assertEquals(new WriterCommand.Close(false, ""), queue.poll());
        assertNull(queue.poll());
    }

    @Test
    void awaitSpaceReturnsWhenABatchIsTakenOut() throws InterruptedException {
        BatchQueue queue = new BatchQueue(1, 1 << 20);
        queue.offer(append(10));
        assertFalse(queue.awaitSpace(share, 1));

        AtomicBoolean space = new AtomicBoolean();
        CountDownLatch waiting = new CountDownLatch(1);
        Thread driver = Thread.ofPlatform().start(() -> {
            waiting.countDown();
            space.set(awaitSpace(queue));
        });
        assertTrue(waiting.await(10, TimeUnit.SECONDS));
        queue.poll();
        driver.join();

        assertTrue(space.get());
    }

    @Test
    void awaitSpaceReturnsWhenTheQueueIsClosed() throws InterruptedException {
        BatchQueue queue = new BatchQueue(1, 1 << 20);
        queue.offer(append(10));

        queue.close();

        assertTrue(queue.awaitSpace(share, TimeUnit.SECONDS.toNanos(10)));
    }

    @Test
    void theOldestOfferIsThatOfTheFirstBatch() {
        BatchQueue queue = new BatchQueue(4, 1 << 20);

        assertEquals(99, queue.oldestOfferedNanos(99));
        queue.command(new WriterCommand.Note("me", "first", new CompletableFuture<>()));
        queue.offer(append(1));

        assertEquals(7, queue.oldestOfferedNanos(99));
    }

    private boolean awaitSpace(BatchQueue queue) {
        try {
            return queue.awaitSpace(share, TimeUnit.SECONDS.toNanos(10));
        } catch (InterruptedException e) {
            return false;
        }
    }

    private WriterCommand.Append append(int count) {
        return append(count, share);
    }

    private static WriterCommand.Append append(int count, QueueShare of) {
        Samples samples = new Samples.Float32(new float[count]);
        return new WriterCommand.Append(null, Fixture.batch(0, 0, samples), 7, of);
    }
}
