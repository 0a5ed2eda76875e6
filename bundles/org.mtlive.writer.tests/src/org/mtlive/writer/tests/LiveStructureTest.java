// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.StructureReserve;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Structure that is added while a real file is recorded. */
@Timeout(180)
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
    void anExhaustedReserveIsAnnouncedThenRefusedAndARollOverGoesOn() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("exhausted.h5");
        List<String> warnings = new CopyOnWriteArrayList<>();
        WriterRequest request = station.request(file).withReserve(new StructureReserve(12, 20));
        try (LiveWriter writer = Writers.service().open(request); Mth5File attached = LiveFileTest.follow(file)) {
            writer.listen(new WriterListener() {
                @Override
                public void warned(String text) {
                    warnings.add(text);
                }
            });
            SampleSink sink = station.sink(writer);
            assertFalse(writer.report().reserve().orElseThrow().low());

            List<Station> added = new ArrayList<>();
            Optional<Mth5Exception> refusal = Optional.empty();
            while (refusal.isEmpty() && added.size() < 50) {
                Station next = station.inRun("r" + added.size());
                try {
                    writer.add(new Addition.Run(next.spec()));
                    next.offer(next.sink(writer), 0, 100);
                    added.add(next);
                } catch (Mth5Exception e) {
                    refusal = Optional.of(e);
                }
            }
            station.offer(sink, 0, 1000);
            writer.flush();

            assertTrue(refusal.orElseThrow().getMessage().contains("roll-over"), refusal.get().getMessage());
            assertTrue(added.size() >= 12, "room for twelve runs: " + added.size());
            assertTrue(warnings.size() == 1 && warnings.getFirst().contains("room for live structure"),
                    warnings::toString);
            assertTrue(writer.report().reserve().orElseThrow().exhausted());
            assertEquals(1000, attached.getChannel(station.channel(0)).length());

            Station last = station.inRun("last");
            writer.add(new Addition.Run(last.spec()), RollOver.IF_NEEDED);
            last.offer(last.sink(writer), 0, 500);
            station.offer(sink, 1000, 1000);
            writer.flush();

            assertFalse(writer.report().reserve().orElseThrow().low());
            try (Mth5File again = Writers.store().open(file, OpenMode.READ, OpenOptions.swmr().withRole("again"))) {
                assertEquals(1, again.live().readWriter().orElseThrow().epoch());
                assertEquals(500, again.getChannel(last.channel(4)).length());
                assertEquals(2000, again.getChannel(station.channel(0)).length());
                assertEquals(5 * (added.size() + 2), again.channelSummary().stored().size());
                assertEquals(again.channelSummary().live(), again.channelSummary().stored());
            }
            writer.add(new Addition.Run(station.inRun("live again").spec()), RollOver.IF_NEEDED);
        }
        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(1, reader.live().readWriter().orElseThrow().epoch(), "the writer beats with the new epoch");
        }
    }

    @Test
    void aRollOverByChoiceKeepsEveryChannelAndThoseWhoRefuseOneGoOn() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("choice.h5");
        Station second = station.inRun("second");
        ChannelSpec other = ChannelSpec.of(station.channel(0), SampleType.INT32, Station.RATE_HZ, Station.START);
        try (LiveWriter writer = Writers.service().open(station.request(file));
                ControlClient client = ControlClient.connect(file, Duration.ofSeconds(30))) {
            SampleSink sink = station.sink(writer);
            station.offer(sink, 0, 1000);
            client.add(new Addition.Run(second.spec()), RollOver.ALWAYS);
            assertThrows(ControlException.class, () -> client.add(
                    new Addition.Run(RunSpec.of(station.run(), List.of(other))), RollOver.ALWAYS));
            station.offer(sink, 1000, 1000);
            second.offer(second.sink(writer), 0, 300);

            assertInstanceOf(WriterState.Recording.class, writer.state());
        }

        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(2000, reader.getChannel(station.channel(4)).length());
            assertEquals(300, reader.getChannel(second.channel(0)).length());
            assertEquals(2, reader.live().readWriter().orElseThrow().epoch());
            assertTrue(reader.live().notes().getFirst().text().contains("rolled over to add run"));
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
