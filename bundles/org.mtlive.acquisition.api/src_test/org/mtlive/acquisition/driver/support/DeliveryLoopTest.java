// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;

@Timeout(30)
class DeliveryLoopTest {

    private final FakeSink sink = new FakeSink();

    @Test
    void endsAsFinishedWhenTheWorkHasNothingMore() throws Exception {
        run(steps(3));

        assertEquals(3, sink.batches.size());
        assertEquals(List.of("FINISHED "), sink.ends);
        assertEquals(DriverState.RECORDING, sink.statuses.getFirst().state());
        assertEquals(DriverState.ENDED, sink.statuses.getLast().state());
    }

    @Test
    void losesNothingWhenTheSinkIsFull() throws Exception {
        sink.fullBeforeEach = 5;

        run(steps(20));

        assertEquals(20, sink.batches.size());
        assertEquals(19, sink.batches.getLast().firstSample());
    }

    @Test
    void endsAsFailedWithTheDriversMessage() throws Exception {
        run(delivery -> {
            throw new DriverException(StatusDetail.DATA_ERROR, "line 7: not a number");
        });

        assertEquals(List.of("FAILED line 7: not a number"), sink.ends);
        assertEquals(StatusDetail.DATA_ERROR, sink.statuses.getLast().detail());
        assertEquals(DriverState.FAULT, sink.statuses.getLast().state());
    }

    @Test
    void saysTheEndEvenWhenTheWorkThrowsAnError() throws Exception {
        run(delivery -> {
            throw new StackOverflowError("deep");
        });

        assertEquals(List.of("FAILED java.lang.StackOverflowError: deep"), sink.ends);
    }

    @Test
    void saysTheEndEvenWhenTheWorkHasNoWordsForIt() throws Exception {
        run(new DeliveryWork() {
            @Override
            public boolean step(Delivery delivery) throws DriverException {
                throw new DriverException(StatusDetail.DATA_ERROR, null);
            }

            @Override
            public String remark() {
                return null;
            }

            @Override
            public void close() {
                throw new AssertionError("still open");
            }
        });

        assertEquals(List.of("FAILED org.mtlive.acquisition.driver.DriverException; closing the source:"
                + " java.lang.AssertionError: still open"), sink.ends);
    }

    @Test
    void tellsThatTheSourceCouldNotBeClosed() throws Exception {
        run(new DeliveryWork() {
            @Override
            public boolean step(Delivery delivery) {
                return false;
            }

            @Override
            public void close() throws IOException {
                throw new IOException("port gone");
            }
        });

        assertEquals(List.of("FINISHED closing the source: java.io.IOException: port gone"), sink.ends);
    }

    @Test
    void endsWhenTheSinkIsClosed() throws Exception {
        sink.closed = true;

        run(steps(3));

        assertEquals(List.of("STOPPED the writer takes no more samples"), sink.ends);
        assertEquals(StatusDetail.WRITER_CLOSED, sink.statuses.getLast().detail());
    }

    @Test
    void aStopWakesTheLoopThatWaitsForItsTime() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        DeliveryLoop loop = new DeliveryLoop("test", 1, PaceClock.system(), delivery -> {
            waiting.countDown();
            return delivery.awaitDue(3.6e12);
        });

        loop.start(sink);
        waiting.await();
        loop.stop(Duration.ofSeconds(5));

        loop.close();
        assertEquals(List.of("STOPPED "), sink.ends);
    }

    @Test
    void aStopDuringAFullSinkEndsAtTheDeadline() throws Exception {
        sink.alwaysFull = true;
        DeliveryLoop loop = new DeliveryLoop("test", 0, PaceClock.system(), steps(3));

        loop.start(sink);
        sink.waiting.await();
        loop.stop(Duration.ofMillis(20));

        assertEquals(List.of("STOPPED stopped before the last samples were handed over"), sink.ends);
    }

    @Test
    void startsOnlyOnce() throws Exception {
        DeliveryLoop loop = run(steps(1));

        assertThrows(DriverException.class, () -> loop.start(sink));
    }

    @Test
    void keepsThePaceOfTheDataAtTheGivenSpeed() throws Exception {
        VirtualClock clock = new VirtualClock();
        DeliveryLoop loop = new DeliveryLoop("test", 10, clock, new DeliveryWork() {
            private int done;

            @Override
            public boolean step(Delivery delivery) throws InterruptedException {
                assertTrue(delivery.awaitDue(1e9 * ++done));
                return done < 3;
            }
        });

        loop.start(sink);
        sink.awaitEnd();

        assertEquals(List.of("FINISHED "), sink.ends);
        assertEquals(List.of(100_000_000L, 100_000_000L, 100_000_000L), clock.waits);
    }

    @Test
    void theThreadHasItsNameAndIsGoneAfterTheEnd() throws Exception {
        List<Thread> threads = new ArrayList<>();
        DeliveryLoop loop = run(delivery -> {
            threads.add(Thread.currentThread());
            return false;
        });
        loop.close();

        assertEquals("mtlive-driver-test", threads.getFirst().getName());
        assertFalse(threads.getFirst().isAlive());
    }

    private DeliveryLoop run(DeliveryWork work) throws Exception {
        DeliveryLoop loop = new DeliveryLoop("test", 0, PaceClock.system(), work);
        loop.start(sink);
        sink.awaitEnd();
        return loop;
    }

    private static DeliveryWork steps(int count) {
        return new DeliveryWork() {
            private int done;

            @Override
            public boolean step(Delivery delivery) throws InterruptedException {
                delivery.send(new SampleBatch(0, done, Instant.EPOCH, 0, 0, new Samples.Float32(new float[1])));
                return ++done < count;
            }
        };
    }

    /** Time passes only by waiting. */
    private static final class VirtualClock implements PaceClock {
        final List<Long> waits = new ArrayList<>();
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean await(CountDownLatch stop, long nanos) {
            waits.add(nanos);
            now += nanos;
            return stop.getCount() == 0;
        }
    }
}
