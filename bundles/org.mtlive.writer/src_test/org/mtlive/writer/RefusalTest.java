// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.GapPolicy;
import org.mtlive.acquisition.writer.NanPolicy;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;

/** What is wrong with a batch is told to its driver, in words, and costs nobody else a sample. */
class RefusalTest {

    @Test
    void aWrongSampleTypeIsToldAndNothingIsLost() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        f.offer(0, 0, 5);

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> f.sink.offer(Fixture.batch(0, 5, new Samples.Int32(new int[5]))));

        assertTrue(e.getMessage().contains("takes float32, not int32"), e.getMessage());
        assertEquals(OfferResult.ACCEPTED, f.offer(0, 5, 5));
        f.loop.doWork();
        assertEquals(10, f.values("ex").size());
    }

    @Test
    void aChannelThatDoesNotExistIsTold() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> f.offer(1, 0, 5));

        assertTrue(e.getMessage().contains("1 channels, there is no number 1"), e.getMessage());
    }

    @Test
    void nanIsKeptAndCountedByDefault() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        f.sink.offer(Fixture.batch(0, 0, new Samples.Float32(
                new float[] {1, Float.NaN, Float.POSITIVE_INFINITY, 2})));
        f.loop.doWork();

        assertEquals(4, f.values("ex").size());
        assertEquals(2, f.setup.counters().nans.sum());
    }

    @Test
    void nanEndsItsDriverWhenRefusedAndOthersGoOn() throws Exception {
        WriterRequest request = Fixture.request(SampleType.FLOAT32, "ex", "hx").withNan(NanPolicy.REFUSE);
        Fixture f = new Fixture(request, SampleType.FLOAT32, "ex");
        SampleSink other = f.lanes.lane(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "hx"));

        assertThrows(IllegalArgumentException.class,
                () -> f.sink.offer(Fixture.batch(0, 0, new Samples.Float32(new float[] {Float.NaN}))));

        assertEquals(OfferResult.CLOSED, f.offer(0, 0, 5));
        assertEquals(OfferResult.ACCEPTED, other.offer(Fixture.batch(0, 0, new Samples.Float32(new float[5]))));
        f.loop.doWork();
        assertEquals(0, f.values("ex").size());
        assertEquals(5, f.values("hx").size());
        assertTrue(f.file.notes.getFirst().text().contains("NaN or infinite"), f.file.notes.toString());
    }

    @Test
    void aClockGoneWildDoesNotFillTheDisk() throws Exception {
        Fixture f = new Fixture(Fixture.request(SampleType.FLOAT32, "ex").withGap(new GapPolicy(10)),
                SampleType.FLOAT32, "ex");

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> f.offer(0, 1L << 50, 1));

        assertTrue(e.getMessage().contains("jumps from sample 0 to " + (1L << 50)), e.getMessage());
        f.loop.doWork();
        assertEquals(0, f.values("ex").size());
    }

    @Test
    void aChannelBelongsToOneInstrumentUntilThatEnds() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        assertThrows(Mth5Exception.class,
                () -> f.lanes.lane(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex")));
        f.sink.end(EndReason.FINISHED, "");
        f.lanes.lane(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
    }

    @Test
    void aSinkForSomethingElseThanWasAskedForIsRefused() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        Mth5Exception unknown = assertThrows(Mth5Exception.class,
                () -> f.lanes.lane(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "hz")));
        assertTrue(unknown.getMessage().contains("S1/MT001/001/hz"), unknown.getMessage());
        f.sink.end(EndReason.STOPPED, "");
        Mth5Exception type = assertThrows(Mth5Exception.class,
                () -> f.lanes.lane(Fixture.RUN, Fixture.instrument(SampleType.INT32, "ex")));
        assertTrue(type.getMessage().contains("float32"), type.getMessage());
    }
}
