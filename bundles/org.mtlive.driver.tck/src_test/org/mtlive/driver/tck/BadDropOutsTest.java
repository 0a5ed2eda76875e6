// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.driver.tck.Suspect.Verdict;

/** Drivers whose instrument drops out, and drivers whose clock is wrong: good ones pass, bad ones fail one test. */
@Timeout(120)
class BadDropOutsTest {

    private static final String TEST = "anInstrumentThatDropsOutIsToldAndComesBack";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DriverStatus OFFLINE =
            new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR, "the cable is pulled");

    private final Cable cable = new Cable();

    /** The cable of the instrument. */
    private static final class Cable implements CutCounterpart {

        private volatile boolean pulled;

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public void cut() {
            pulled = true;
        }

        @Override
        public void restore() {
            pulled = false;
        }
    }

    /** Waits while the cable is pulled. */
    private class Waiting extends PlainDriver {

        private final Set<Integer> toMark = new HashSet<>();
        private long lost;

        Waiting(long samples, long brokenAt) {
            super(samples, brokenAt);
        }

        @Override
        SampleBatch batch(int channel, long first) {
            SampleBatch plain = super.batch(channel, first + lost);
            return new SampleBatch(channel, plain.firstSample(), plain.deviceTime(), plain.hostNanos(),
                    toMark.remove(channel) ? QualityBit.GAP_BEFORE.mask() : 0, plain.samples());
        }

        @Override
        void give(SampleSink sink, SampleBatch batch) throws InterruptedException {
            if (batch.channel() == 0 && cable.pulled) {
                told(sink, OFFLINE);
                while (cable.pulled) {
                    Thread.sleep(1);
                }
                lost = 100;
                toMark.addAll(Set.of(0, 1));
                told(sink, DriverStatus.of(DriverState.RECORDING));
                super.give(sink, batch(0, batch.firstSample()));
            } else {
                super.give(sink, batch);
            }
        }

        void told(SampleSink sink, DriverStatus status) {
            sink.status(status);
        }
    }

    @Test
    void aDriverThatWaitsForItsInstrumentAndMarksTheGapPasses() {
        assertEquals(Map.of(), trial(Waiting::new).failures());
    }

    @Test
    void aDriverThatFailsAndCanBeMadeAnewPasses() {
        assertEquals(Map.of(), trial((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void deliver(SampleSink sink) throws IOException, InterruptedException {
                try {
                    super.deliver(sink);
                } catch (IllegalStateException e) {
                    throw new IOException("the cable is pulled", e);
                }
            }

            @Override
            void give(SampleSink sink, SampleBatch batch) throws InterruptedException {
                if (cable.pulled) {
                    throw new IllegalStateException();
                }
                super.give(sink, batch);
            }
        }).failures());
    }

    @Test
    void saysNothingOfADropOut() {
        String text = assertFails(trial((samples, brokenAt) -> new Waiting(samples, brokenAt) {
            @Override
            void told(SampleSink sink, DriverStatus status) {
                // leaves people in the dark
            }
        }));
        assertTrue(text.contains("Tell the state OFFLINE"), text);
    }

    @Test
    void staysOfflineForPeopleAlthoughSamplesCome() {
        String text = assertFails(trial((samples, brokenAt) -> new Waiting(samples, brokenAt) {
            @Override
            void told(SampleSink sink, DriverStatus status) {
                sink.status(OFFLINE);
            }
        }));
        assertTrue(text.contains("still not RECORDING"), text);
    }

    @Test
    void countsOnAsIfNothingHadBeenLostAndItsClockTells() {
        Verdict verdict = Suspect.trial(new PlainFactory((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            SampleBatch batch(int channel, long first) {
                SampleBatch plain = super.batch(channel, first);
                return new SampleBatch(channel, first, Instant.EPOCH.plusMillis(first > 8 ? first + 5000 : first),
                        plain.hostNanos(), 0, plain.samples());
            }
        }), true, PATIENCE);

        assertEquals(Set.of("timesOfTheInstrumentFitTheIndex"), verdict.failures().keySet());
        assertTrue(verdict.failures().toString().contains("skip indices where samples were lost"), verdict::toString);
    }

    private Verdict trial(PlainFactory.Maker maker) {
        return Suspect.trialWithDropOut(new PlainFactory(maker), cable, PATIENCE);
    }

    private static String assertFails(Verdict verdict) {
        assertEquals(Set.of(TEST), verdict.failures().keySet(), () -> verdict.failures().toString());
        return verdict.failures().get(TEST);
    }
}
