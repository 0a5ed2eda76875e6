// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.mth5.SampleType;

/** What the wizard predicts. */
class ForecastTest {

    private static final InstrumentDescription TWO_CHANNELS = InstrumentDescription.of("two", List.of(
            ChannelDescription.of("ex", SampleType.INT32, 100, "digital counts"),
            ChannelDescription.of("hx", SampleType.FLOAT64, 10, "nT")));

    @Test
    void aSampleWaitsForTheEarlierOfTimeAndNumber() {
        assertEquals(Duration.ofSeconds(1), delay(new FlushPolicy(0, Duration.ofSeconds(1))));
        assertEquals(Duration.ofMillis(500), delay(new FlushPolicy(50, Duration.ofSeconds(1))));
        assertEquals(Duration.ofSeconds(1), delay(new FlushPolicy(500, Duration.ofSeconds(1))));
        assertEquals(Duration.ofMillis(10), delay(FlushPolicy.EVERY_BATCH));
    }

    @Test
    void theFileGrowsByTheSamplesAndALittleMore() {
        Forecast forecast = Forecast.of(List.of(TWO_CHANNELS), FlushPolicy.DEFAULT, 0);

        long samplesOnly = (100 * 4 + 10 * 8) * 86_400L;
        assertEquals(2, forecast.channels());
        assertTrue(forecast.bytesPerDay() >= samplesOnly && forecast.bytesPerDay() < samplesOnly * 1.1,
                forecast.bytesPerDay() + " for " + samplesOnly);
        assertEquals(10, forecast.lasts(forecast.bytesPerDay() * 10).orElseThrow().toDays());
    }

    @Test
    void smallChunksCostIndexAndLargeOnesRoomAhead() {
        Forecast usual = Forecast.of(List.of(TWO_CHANNELS), FlushPolicy.DEFAULT, 0);
        Forecast small = Forecast.of(List.of(TWO_CHANNELS), FlushPolicy.DEFAULT, 1100);
        Forecast large = Forecast.of(List.of(TWO_CHANNELS), FlushPolicy.DEFAULT, 100_000);

        assertTrue(small.bytesPerDay() > large.bytesPerDay() && large.bytesPerDay() > usual.bytesPerDay());
        assertEquals(100_000 * (4 + 8), large.aheadBytes());
        assertEquals(Duration.ofSeconds(1000), large.chunkTime());
        assertEquals(usual.longestDelay(), large.longestDelay(), "what is flushed is seen, whether a chunk is full or not");
    }

    @Test
    void nothingIsPredictedForNothing() {
        Forecast forecast = Forecast.of(List.of(), FlushPolicy.DEFAULT, 0);

        assertEquals(0, forecast.bytesPerDay());
        assertTrue(forecast.lasts(1000).isEmpty());
    }

    private static Duration delay(FlushPolicy flush) {
        return Forecast.of(List.of(TWO_CHANNELS), flush, 0).longestDelay();
    }
}
