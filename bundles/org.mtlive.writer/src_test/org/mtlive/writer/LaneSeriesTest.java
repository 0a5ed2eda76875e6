// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ContactReading;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.TemperatureReading;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.InstrumentRow;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.mth5.store.SeriesRow;
import org.mtlive.mth5.store.TimingRow;

/** What goes into the low-rate series, and how often. */
class LaneSeriesTest {

    private Fixture fixture;

    @BeforeEach
    void make() throws Exception {
        fixture = new Fixture(new FlushPolicy(0, Duration.ofSeconds(1)), "ex", "ey");
    }

    private <T extends SeriesRow> List<T> rows(Class<T> type) throws Exception {
        fixture.loop.doWork();
        return fixture.file.series.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void offerAt(long second) {
        fixture.sink.offer(new SampleBatch(0, second * 100, Fixture.START.plusSeconds(second), fixture.nanos - 1000, 0,
                new Samples.Float32(new float[100])));
        fixture.offer(1, second * 100, 100);
    }

    @Test
    void theStampOfABatchOfTheFirstChannelIsKeptEveryTenSeconds() throws Exception {
        for (int second = 0; second < 35; second++) {
            offerAt(second);
            fixture.loop.doWork();
            fixture.pass(Duration.ofSeconds(1));
        }

        List<TimingRow> rows = rows(TimingRow.class);
        assertEquals(List.of(0L, 1000L, 2000L, 3000L), rows.stream().map(TimingRow::sample).toList());
        TimingRow second = rows.get(1);
        assertEquals(1100, second.endSample());
        assertEquals(TimingRow.nanosOf(Fixture.START.plusSeconds(10)), second.deviceNanos());
        assertEquals(10_000_000_000L, second.hostNanos());
        assertEquals(TimingRow.nanosOf(Fixture.START) + 10_000_000_000L, second.wallNanos());
    }

    @Test
    void whatWasClippedIsCountedAndNothingOfItIsLostAtTheEnd() throws Exception {
        for (int i = 0; i < 4; i++) {
            fixture.sink.offer(new SampleBatch(1, i * 100, Fixture.START.plusSeconds(i), fixture.nanos,
                    QualityBit.CLIPPED.mask(), new Samples.Float32(new float[100])));
            fixture.pass(Duration.ofSeconds(4));
        }
        fixture.sink.end(EndReason.FINISHED, "");

        List<ReadingRow> rows = rows(ReadingRow.class);
        assertEquals(List.of(100.0, 300.0), rows.stream().map(ReadingRow::value).toList());
        assertTrue(rows.stream().allMatch(row -> row.kind() == ReadingRow.Kind.CLIPPED && row.name().equals("ey")));
    }

    @Test
    void aTalkativeInstrumentDoesNotFillTheFileYetALostLockIsKeptAtOnce() throws Exception {
        offerAt(0);
        for (int i = 0; i < 1000; i++) {
            fixture.sink.report(new ClockReading(Fixture.START, fixture.nanos, i != 500, 5, 1e-6));
            fixture.sink.report(new PowerReading(12, 50));
            fixture.sink.report(new TemperatureReading("hx", 20));
            fixture.sink.report(new TemperatureReading("hy", 21));
            fixture.pass(Duration.ofMillis(1));
        }
        fixture.sink.report(new ContactReading("ex", 1000));
        fixture.sink.report(new ContactReading("ex", 1100));

        assertEquals(List.of(1, 0, 1), rows(TimingRow.class).stream().filter(row -> row.kind() == TimingRow.Kind.CLOCK)
                .map(TimingRow::locked).toList());
        assertEquals(List.of("POWER ", "TEMPERATURE hx", "TEMPERATURE hy", "CONTACT ex", "CONTACT ex"),
                rows(ReadingRow.class).stream().map(row -> row.kind() + " " + row.name()).toList());
        assertEquals(100, rows(ReadingRow.class).getFirst().sample());
    }

    @Test
    void anInstrumentThatComesBackKeepsItsNumber() throws Exception {
        assertEquals(List.of(new InstrumentRow(0, "S1/MT001/001", "ex ey", "test instrument")),
                rows(InstrumentRow.class));
        fixture.sink.end(EndReason.STOPPED, "");
        SampleSink again = fixture.lanes.lane(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex", "ey"));

        again.report(new PowerReading(12, 50));

        assertEquals(1, rows(InstrumentRow.class).size());
        assertEquals(0, rows(ReadingRow.class).getFirst().instrument());
    }

    @Test
    void afterItsEndNothingIsKept() throws Exception {
        fixture.sink.end(EndReason.STOPPED, "");

        fixture.sink.report(new PowerReading(12, 50));

        assertEquals(List.of(), rows(ReadingRow.class));
    }
}
