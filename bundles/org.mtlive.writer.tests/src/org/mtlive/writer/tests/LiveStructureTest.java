// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Structure that is added while a real file is recorded. */
@Timeout(60)
class LiveStructureTest {

    @TempDir Path folder;

    @Test
    void whatContradictsIsRefusedAndTheRecordingGoesOn() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("refused.h5");
        ChannelSpec other = ChannelSpec.of(station.channel(0), SampleType.INT32, Station.RATE_HZ, Station.START);
        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            SampleSink sink = station.sink(writer);
            station.offer(sink, 0, 1000);

            Mth5Exception e = assertThrows(Mth5Exception.class,
                    () -> writer.add(new Addition.Run(RunSpec.of(station.run(), List.of(other)))));

            assertTrue(e.getMessage().contains("float32, not int32"), e.getMessage());
            assertInstanceOf(WriterState.Recording.class, writer.state());
            station.offer(sink, 1000, 1000);
        }

        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(2000, reader.getChannel(station.channel(0)).length());
            assertEquals(5, reader.channels().size());
        }
    }

    @Test
    void aNoteIsInTheFileWhileItIsRecorded() throws Exception {
        Path file = folder.resolve("note.h5");
        try (LiveWriter writer = Writers.service().open(Station.fiveChannels().request(file));
                Mth5File reader = LiveFileTest.follow(file)) {
            writer.note("operator", "rain since noon");

            reader.live().refresh();
            assertEquals("rain since noon", reader.live().notes().getLast().text());
        }
    }
}
