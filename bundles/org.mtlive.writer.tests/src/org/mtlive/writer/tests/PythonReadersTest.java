// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** Readers of Python in processes of their own, while the file is written. */
@Timeout(180)
class PythonReadersTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int UNIT = 1000;

    @TempDir Path folder;

    @Test
    void h5pySeesNoSummaryAheadOfTheDataNorWrongValuesNorRaggedChannels() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("followed.h5");
        long samples = 0;
        try (LiveWriter writer = Writers.service().open(station.request(file));
                ChildProcess reader = Python.start(Scripts.text("follow.py"), file, UNIT, "ex,ey,hx,hy,hz")) {
            reader.awaitLine("attached"::equals, LIMIT);
            SampleSink sink = station.sink(writer);
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            while (System.nanoTime() < end) {
                station.offer(sink, samples, UNIT);
                samples += UNIT;
            }
            writer.close();
            String seen = reader.awaitSuccess(LIMIT);

            for (String fault : new String[] {"ahead", "back", "ragged", "wrong"}) {
                assertEquals(0, Scripts.number(seen, fault), seen);
            }
            assertEquals(samples, Scripts.number(seen, "samples"), seen);
            assertTrue(Scripts.number(seen, "changes") > 3, seen); // hundreds, if the reader is given time
            assertTrue(Scripts.number(seen, "heartbeats") > 1, seen);
        }
    }

    @Test
    void anUnmodifiedMth5ReaderSeesTheNumberOfSamplesGrow() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("mth5.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            SampleSink sink = station.sink(writer);
            station.offer(sink, 0, UNIT);
            writer.flush();
            try (ChildProcess reader = Python.start(Scripts.text("mth5_monitor.py"), file, "ex")) {
                reader.awaitLine("1000"::equals, LIMIT);
                for (long first = UNIT; first < 5 * UNIT; first += UNIT) {
                    station.offer(sink, first, UNIT);
                    writer.flush();
                    String expected = Long.toString(first + UNIT);
                    reader.awaitLine(expected::equals, LIMIT);
                }
                reader.send("end");
                reader.awaitSuccess(LIMIT);
            }
        }
    }

    @Test
    void readersMayBeThereBeforeTheWriter() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("readers_first.h5");
        Writers.service().open(station.request(file)).close();
        try (ChildProcess reader = Python.start(Scripts.text("hold.py"), file)) {
            reader.awaitLine("attached"::equals, LIMIT);

            try (LiveWriter writer = Writers.service().open(station.request(file))) {
                station.offer(station.sink(writer), 0, UNIT);
                writer.flush();
                assertEquals(5 * UNIT, writer.statistics().samples());
            }

            reader.send("end");
            reader.awaitSuccess(LIMIT);
        }
    }

    @Test
    void theFinishedFileIsAcceptedByMth5() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("finished.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file).withFinalise(true))) {
            SampleSink sink = station.sink(writer);
            for (long first = 0; first < 20 * UNIT; first += UNIT) {
                station.offer(sink, first, UNIT);
            }
        }

        String said = Python.run(Scripts.text("mth5_accepts.py"), LIMIT, file);

        assertEquals(0, Scripts.number(said, "errors"), said);
        assertEquals(20 * UNIT, Scripts.number(said, "samples"), said);
        assertEquals(0, Scripts.number(said, "wrong"), said);
    }
}
