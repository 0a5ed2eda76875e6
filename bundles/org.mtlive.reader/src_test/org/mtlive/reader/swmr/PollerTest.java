// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.Growth;
import org.mtlive.reader.ReaderSubscription;
import org.mtlive.reader.ReaderUpdate;

@Timeout(20)
class PollerTest {
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private final FakePolledFile file = new FakePolledFile();
    private final Poller poller = new Poller(file);

    @AfterEach
    void close() {
        poller.close();
    }

    @Test
    void theFileIsPolledFromTheFirstListenerToTheLast() throws Exception {
        assertFalse(file.isPolled(), "before the first");
        ReaderSubscription first = poller.subscribe(OFTEN, update -> { });
        Thread thread = file.awaitLook();
        ReaderSubscription second = poller.subscribe(OFTEN, update -> { });

        first.close();
        thread.join(10_000);
        assertFalse(thread.isAlive());
        Thread other = file.awaitLook();
        second.close();

        other.join(10_000);
        assertFalse(other.isAlive());
        assertEquals("mtlive-reader", thread.getName());
    }

    @Test
    void aListenerIsToldOnTheThreadThatLooked() throws Exception {
        BlockingQueue<Thread> told = new LinkedBlockingQueue<>();
        poller.subscribe(NEVER, update -> told.add(Thread.currentThread()));

        file.samples.set(1);
        poller.wake();

        assertEquals(file.looks.take(), told.take());
    }

    @Test
    void aBusyListenerDoesNotKeepTheOthersFromLooking() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        poller.subscribe(NEVER, update -> {
            entered.countDown();
            await(goOn);
        });
        file.samples.set(1);
        poller.wake();
        entered.await();
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();

        poller.subscribe(OFTEN, updates::add);
        file.samples.set(7);

        assertEquals(7, updates.take().growth().getFirst().endSample());
        goOn.countDown();
    }

    @Test
    void closingWaitsForTheLookThatIsUnderWay() throws Exception {
        poller.subscribe(OFTEN, update -> { });
        file.awaitLook();

        poller.close();
        file.looks.clear();

        assertFalse(file.isPolled(), "after the end");
    }

    @Test
    void threadStartsAgainForALaterListener() throws Exception {
        ReaderSubscription first = poller.subscribe(OFTEN, update -> { });
        Thread before = file.awaitLook();
        first.close();
        before.join(10_000);
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();

        poller.subscribe(OFTEN, updates::add);
        file.samples.set(5);

        assertEquals(5, updates.take().newSamples());
    }

    @Test
    void listenerHearsEverySampleOnceAndInOrder() throws Exception {
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
        poller.subscribe(OFTEN, updates::add);

        long heard = 0;
        for (int i = 1; i <= 50; i++) {
            file.samples.addAndGet(i);
            Growth growth = updates.take().growth().getFirst();
            assertEquals(heard, growth.fromSample());
            heard = growth.endSample();
        }

        assertEquals(file.samples.get(), heard);
    }

    @Test
    void slowListenerHurtsNobodyAndHearsTheNewest() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        BlockingQueue<ReaderUpdate> slow = new LinkedBlockingQueue<>();
        BlockingQueue<ReaderUpdate> fast = new LinkedBlockingQueue<>();
        poller.subscribe(OFTEN, update -> {
            slow.add(update);
            entered.countDown();
            await(goOn);
        });
        poller.subscribe(OFTEN, fast::add);
        file.samples.set(1);
        entered.await();

        for (long n = heard(fast); n < 100; n = heard(fast)) {
            file.samples.set(n + 1);
        }
        goOn.countDown();

        assertEquals(List.of(new Growth(UpdatesTest.EX, 0, 1)), slow.take().growth());
        assertEquals(List.of(new Growth(UpdatesTest.EX, 1, 100)), slow.take().growth());
    }

    @Test
    void listenerThatThrowsIsCalledAgain() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
        try {
            BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
            poller.subscribe(OFTEN, update -> {
                updates.add(update);
                if (uncaught.isEmpty()) {
                    throw new IllegalStateException("listener's bug");
                }
            });

            file.samples.set(1);
            updates.take();
            assertEquals("listener's bug", uncaught.poll(10, TimeUnit.SECONDS).getMessage());
            uncaught.add(new IllegalStateException("enough"));
            file.samples.set(2);

            assertEquals(2, updates.take().growth().getFirst().endSample());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void failureIsToldWithGrowingPausesAndRecoveryToo() throws Exception {
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
        poller.subscribe(OFTEN, updates::add);
        file.awaitLook();

        file.broken = true;
        ReaderUpdate first = updates.take();
        ReaderUpdate second = updates.take();
        file.broken = false;
        ReaderUpdate last = updates.take();
        while (last.failure().isPresent()) {
            last = updates.take();
        }

        assertEquals(1, first.failure().orElseThrow().attempts());
        assertEquals(2, second.failure().orElseThrow().attempts());
        assertTrue(second.failure().get().retryIn().compareTo(first.failure().get().retryIn()) > 0);
        assertTrue(last.growth().isEmpty());
    }

    @Test
    void bugInTheReaderIsToldAndPollingGoesOn() throws Exception {
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
        poller.subscribe(OFTEN, updates::add);
        file.awaitLook();

        file.bug = true;
        ReaderUpdate failed = updates.take();
        file.bug = false;
        file.samples.set(3);

        assertTrue(failed.failure().isPresent());
        while (updates.take().newSamples() == 0) {
            assertTrue(file.samples.get() == 3);
        }
    }

    @Test
    void wakeLooksAtOnceAndTellsAtOnce() throws Exception {
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
        poller.subscribe(NEVER, updates::add);

        for (int i = 1; i <= 3; i++) {
            file.samples.set(i);
            poller.wake();
            assertEquals(i, updates.take().growth().getLast().endSample());
        }
    }

    @Test
    void lifeIsToldWhenItChanges() throws Exception {
        BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
        poller.subscribe(OFTEN, updates::add);

        file.life = FileLife.FINISHED;
        ReaderUpdate update = updates.take();

        assertTrue(update.lifeChanged());
        assertEquals(FileLife.FINISHED, update.status().life());
    }

    @Test
    void closedPollerTakesNobody() {
        poller.close();

        assertThrows(IllegalStateException.class, () -> poller.subscribe(OFTEN, update -> { }));
    }

    @Test
    void listenerMayCloseItsOwnSubscription() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        ReaderSubscription[] self = new ReaderSubscription[1];
        AtomicInteger calls = new AtomicInteger();
        self[0] = poller.subscribe(NEVER, update -> {
            calls.incrementAndGet();
            self[0].close();
            called.countDown();
        });
        BlockingQueue<ReaderUpdate> other = new LinkedBlockingQueue<>();
        poller.subscribe(OFTEN, other::add);

        file.samples.set(1);
        poller.wake();
        called.await();
        other.take();
        file.samples.set(2);
        poller.wake();

        assertEquals(2, other.take().growth().getFirst().endSample());
        assertEquals(1, calls.get());
    }

    private static long heard(BlockingQueue<ReaderUpdate> updates) throws InterruptedException {
        return updates.take().growth().getFirst().endSample();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
