// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mtlive.driver.tck.BadDriversTest.assertFails;
import static org.mtlive.driver.tck.BadDriversTest.assertFailsSlowly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.SampleType;

/** Drivers that break the contract in what they say and deliver: each fails the test it has to fail, and no other. */
@Timeout(120)
class BadDeliveriesTest {

    @Test
    void overlaps() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            SampleBatch batch(int channel, long first) {
                return super.batch(channel, first - first / BATCH);
            }
        }, "batchesOfAChannelFollowEachOther");
        assertTrue(text.contains("overlaps: samples up to"), text);
    }

    @Test
    void leavesOutSamplesWithoutAMark() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            SampleBatch batch(int channel, long first) {
                return super.batch(channel, first + first / 20);
            }
        }, "batchesOfAChannelFollowEachOther");
        assertTrue(text.contains("Set QualityBit.GAP_BEFORE"), text);
    }

    @Test
    void dropsWhatItCouldHold() {
        String text = assertFails(new PlainFactory((samples, brokenAt) -> new Dropping(samples, brokenAt, true)), true,
                "aFullSinkLosesNothingThatCanWait");
        assertTrue(text.contains("Offer the same batch again"), text);
    }

    @Test
    void anInstrumentThatCannotWaitMayDropWhenItSaysSo() {
        assertFails(new PlainFactory((samples, brokenAt) -> new Dropping(samples, brokenAt, true)), false);
    }

    @Test
    void dropsWithoutAMark() {
        assertFails(new PlainFactory((samples, brokenAt) -> new Dropping(samples, brokenAt, false)), false,
                "aFullSinkLosesNothingThatCanWait");
    }

    @Test
    void spinsWhenTheSinkIsFull() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void full(SampleSink sink, SampleBatch batch) throws InterruptedException {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }, "aFullSinkLosesNothingThatCanWait");
        assertTrue(text.contains("the driver spins"), text);
    }

    @Test
    void diesWhenTheSinkIsFull() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void full(SampleSink sink, SampleBatch batch) {
                throw new IllegalStateException("full");
            }
        }, "aFullSinkLosesNothingThatCanWait");
    }

    @Test
    void ignoresClosed() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void give(SampleSink sink, SampleBatch batch) throws InterruptedException {
                while (sink.offer(batch) == OfferResult.FULL) {
                    full(sink, batch);
                }
            }
        }, "aClosedSinkEndsTheDriver");
        assertTrue(text.contains("After CLOSED free the source"), text);
    }

    @Test
    void changesAnArrayThatWasHandedOver() {
        int[] same = new int[PlainDriver.BATCH];
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            SampleBatch batch(int channel, long first) {
                same[0] = (int) first;
                return new SampleBatch(channel, first, Instant.EPOCH.plusMillis(first), System.nanoTime(), 0,
                        new Samples.Int32(same));
            }
        }, "batchesAreAsDescribedAndLeftAlone");
        assertTrue(text.contains("make a new array for each batch"), text);
    }

    @Test
    void deliversAnotherTypeThanItDescribed() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            SampleBatch batch(int channel, long first) {
                return new SampleBatch(channel, first, Instant.EPOCH.plusMillis(first), System.nanoTime(), 0,
                        new Samples.Float32(new float[BATCH]));
            }
        }, "batchesAreAsDescribedAndLeftAlone");
    }

    @Test
    void takesTheWrongClock() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            SampleBatch batch(int channel, long first) {
                return new SampleBatch(channel, first, Instant.EPOCH.plusMillis(first),
                        System.nanoTime() - 3_600_000_000_000L, 0, new Samples.Int32(new int[BATCH]));
            }
        }, "batchesAreAsDescribedAndLeftAlone");
    }

    @Test
    void deliversFromTheThreadThatStartsIt() {
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            private boolean early;

            @Override
            void launch(SampleSink sink) {
                early = sink.offer(super.batch(0, 0)) == OfferResult.ACCEPTED;
                super.launch(sink);
            }

            @Override
            void give(SampleSink sink, SampleBatch batch) throws InterruptedException {
                if (!early || batch.channel() != 0 || batch.firstSample() != 0) {
                    super.give(sink, batch);
                }
            }
        }, "batchesComeFromOneThreadOfTheDriver");
    }

    @Test
    void deliversEachChannelFromAThreadOfItsOwn() {
        String text = assertFails(TwoThreadDriver::new, "batchesComeFromOneThreadOfTheDriver");
        assertTrue(text.contains("offered at the same time"), text);
    }

    @Test
    void leavesAChannelSilent() {
        assertFailsSlowly((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            void give(SampleSink sink, SampleBatch batch) throws InterruptedException {
                if (batch.channel() == 0) {
                    super.give(sink, batch);
                }
            }
        }, "startReturnsAndSamplesCome");
    }

    @Test
    void describesItselfAnewEachTime() {
        AtomicLong count = new AtomicLong();
        assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            public InstrumentDescription describe() throws DriverException {
                return InstrumentDescription.of("plain " + count.incrementAndGet(), super.describe().channels());
            }
        }, "goodSettingsAreTakenAndDescribed");
    }

    @Test
    void namesAUnitThatNobodyKnows() {
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            public InstrumentDescription describe() {
                return InstrumentDescription.of("plain", List.of(
                        ChannelDescription.of("hx", SampleType.INT32, 1000, "furlongs"),
                        ChannelDescription.of("hy", SampleType.INT32, 1000, "nT")));
            }
        }, "goodSettingsAreTakenAndDescribed");
        assertTrue(text.contains("hx: unit 'furlongs' is not known"), text);
    }

    @Test
    void refusesWithoutTheNameOfTheOption() {
        String text = assertFails(new PlainFactory(PlainDriver::new) {
            @Override
            DriverException refusal(String port) {
                return new DriverException(StatusDetail.CONFIGURATION_ERROR, "no such port");
            }
        }, true, "wrongSettingsAreRefusedWithTheOptionsName");
        assertTrue(text.contains("Name the option as the user writes it: option 'port': ..."), text);
    }

    @Test
    void throwsAtALimitThatItsOptionAllows() {
        assertFails(new PlainFactory(PlainDriver::new) {
            @Override
            public InstrumentDriver create(DriverSettings settings) throws DriverException {
                if (settings.integer("samples") > 999_999) {
                    throw new IllegalArgumentException("too many");
                }
                return super.create(settings);
            }
        }, true, "numbersAtTheirLimitsAreTakenOrRefusedWithWords");
    }

    @Test
    void leavesAFileOpen() throws Exception {
        assumeTrue(OpenFiles.known(), "open files are counted on Linux only");
        Path file = Files.createTempFile("plain", ".recording");
        List<InputStream> open = new ArrayList<>();
        String text = assertFails((samples, brokenAt) -> new PlainDriver(samples, brokenAt) {
            @Override
            public InstrumentDescription describe() throws DriverException {
                try {
                    open.add(Files.newInputStream(file));
                } catch (IOException e) {
                    throw new DriverException(StatusDetail.COMMUNICATION_ERROR, e.toString(), e);
                }
                return super.describe();
            }
        }, "manyRecordingsLeaveNothingBehind");
        for (InputStream stream : open) {
            stream.close();
        }
        Files.delete(file);
        assertTrue(text.contains(".recording=10"), text);
    }

    /** An instrument that does not wait: what is answered FULL is dropped. */
    private static final class Dropping extends PlainDriver {

        private final boolean marks;
        private final boolean[] dropped = new boolean[2];

        Dropping(long samples, long brokenAt, boolean marks) {
            super(samples, brokenAt);
            this.marks = marks;
        }

        @Override
        void give(SampleSink sink, SampleBatch batch) {
            int channel = batch.channel();
            int quality = dropped[channel] && marks ? QualityBit.GAP_BEFORE.mask() : 0;
            OfferResult result = sink.offer(new SampleBatch(channel, batch.firstSample(), batch.deviceTime(),
                    batch.hostNanos(), quality, batch.samples()));
            dropped[channel] = result == OfferResult.FULL;
            if (result == OfferResult.CLOSED) {
                closed();
            }
        }
    }
}
