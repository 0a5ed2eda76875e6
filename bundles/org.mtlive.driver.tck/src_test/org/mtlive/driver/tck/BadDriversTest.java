// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.driver.tck.Suspect.Verdict;

/** Drivers that break the contract in their life: each fails the tests it has to fail, and no other. */
@Timeout(120)
class BadDriversTest {

    private static final int TESTS = 22;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** For drivers that let every test wait. */
    private static final Duration IMPATIENCE = Duration.ofMillis(700);

    @Test
    void aDriverThatKeepsTheContractPassesEveryTest() {
        assertEquals(new Verdict(TESTS, Map.of()), Suspect.trial(new PlainFactory(PlainDriver::new), true, PATIENCE));
    }

    @Test
    void neverEndsAfterTheLastSample() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void end(SampleSink sink, EndReason reason, String text) {
                if (reason != EndReason.FINISHED) {
                    super.end(sink, reason, text);
                }
            }
        }, "theEndOfTheSourceIsToldOnce");
        assertTrue(text.contains("Call sink.end(FINISHED, ...) after the last batch"), text);
    }

    @Test
    void findsWhatItsOptionsDoNotKnow() {
        String text = assertFails(new PlainFactory(PlainDriver::new) {
            @Override
            public List<DiscoveredInstrument> discover(Duration limit) {
                return List.of(new DiscoveredInstrument("one next door", Map.of("prot", "COM3"), ""));
            }
        }, true, "whatIsFoundIsToldInOptionsWithinTheLimit");
        assertTrue(text.contains("'one next door' with settings that are none: unknown option 'prot'"), text);
    }

    @Test
    void neverEndsAfterAStop() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void end(SampleSink sink, EndReason reason, String text) {
                if (!stopping) {
                    super.end(sink, reason, text);
                }
            }
        }, "aStopIsAnsweredWithOneEnd", "closeWhileRecordingTellsTheEnd");
        assertTrue(text.contains("Call sink.end(STOPPED, ...) before stop returns"), text);
    }

    @Test
    void neverEndsAfterAnError() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void end(SampleSink sink, EndReason reason, String text) {
                if (reason != EndReason.FAILED) {
                    super.end(sink, reason, text);
                }
            }
        }, "anErrorIsToldOnce");
        assertTrue(text.contains("Catch everything on the thread that delivers"), text);
    }

    @Test
    void failsWithoutAText() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void end(SampleSink sink, EndReason reason, String text) {
                super.end(sink, reason, "");
            }
        }, "anErrorIsToldOnce");
    }

    @Test
    void saysTheEndTwice() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void end(SampleSink sink, EndReason reason, String text) {
                super.end(sink, reason, text);
                super.end(sink, reason, text);
            }
        }, "aStopIsAnsweredWithOneEnd", "anErrorIsToldOnce", "closeWhileRecordingTellsTheEnd",
                "theEndOfTheSourceIsToldOnce");
        assertTrue(text.contains("Say it exactly once"), text);
    }

    @Test
    void offersAfterTheEnd() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void end(SampleSink sink, EndReason reason, String text) {
                super.end(sink, reason, text);
                if (reason == EndReason.FINISHED) {
                    sink.offer(batch(0, samples));
                }
            }
        }, "theEndOfTheSourceIsToldOnce");
    }

    @Test
    void hangsInStop() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            public void stop(Duration deadline) throws DriverException {
                hang();
            }
        }, "stopReturnsInTimeAndNothingComesAfterIt");
        assertTrue(text.contains("stop did not return within 1700 ms"), text);
    }

    @Test
    void doesNotWaitInStop() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            public void stop(Duration deadline) {
                // the thread goes on until close
            }
        }, "aStopIsAnsweredWithOneEnd", "startOutOfTurnIsRefused", "stopReturnsInTimeAndNothingComesAfterIt");
        assertTrue(text.contains("the end was not said"), text);
    }

    @Test
    void hangsInStart() {
        assertFailsSlowly((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void launch(SampleSink sink) {
                hang();
            }
        }, "startReturnsAndSamplesCome");
    }

    @Test
    void startsTwice() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            private boolean armed;

            @Override
            public Instant arm() throws DriverException {
                armed = true;
                return super.arm();
            }

            @Override
            public void start(SampleSink sink) throws DriverException {
                if (armed || stopping) {
                    super.start(sink);
                }
            }
        }, "startOutOfTurnIsRefused");
        assertTrue(text.contains("start before arm() was accepted"), text);
    }

    @Test
    void cannotBeClosedTwice() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            private boolean closed;

            @Override
            public void close() {
                super.close();
                if (closed) {
                    throw new IllegalStateException("closed");
                }
                closed = true;
            }
        }, "closeMayComeAtAnyTimeAndTwice");
    }

    @Test
    void leaksAThread() {
        CountDownLatch end = new CountDownLatch(1);
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void launch(SampleSink sink) {
                super.launch(sink);
                Thread.ofPlatform().daemon().name("heartbeat").start(() -> await(end));
            }
        }, "manyRecordingsLeaveNothingBehind", "noThreadIsLeftAfterClose");
        end.countDown();
        assertTrue(text.contains("'heartbeat'"), text);
    }

    @Test
    void tellsStatesThatDoNotFitItsEnd() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void status(SampleSink sink, DriverStatus status) {
                super.status(sink, new DriverStatus(DriverState.FAULT, StatusDetail.NONE, "always"));
            }
        }, "statesGoForwardAndFitTheEnd");
    }

    static void hang() {
        await(new CountDownLatch(1));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String assertFails(PlainFactory.Maker maker, String... tests) {
        return assertFails(new PlainFactory(maker), true, tests);
    }

    /** As {@link #assertFails}, for a driver that lets every test wait. */
    static String assertFailsSlowly(PlainFactory.Maker maker, String... tests) {
        return assertFails(Suspect.trial(new PlainFactory(maker), true, IMPATIENCE), tests);
    }

    /** Exactly these tests fail; the texts of them, in the order of the names. */
    static String assertFails(PlainFactory factory, boolean waitsWhenFull, String... tests) {
        return assertFails(Suspect.trial(factory, waitsWhenFull, PATIENCE), tests);
    }

    private static String assertFails(Verdict verdict, String... tests) {
        assertEquals(Set.of(tests), verdict.failures().keySet(), () -> verdict.failures().toString());
        return verdict.failures().values().toString();
    }
}
