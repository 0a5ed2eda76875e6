// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlEnd;
import org.mtlive.control.ControlException;
import org.mtlive.control.ControlStatus;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Mth5File;

/** The writer as it is controlled over the socket beside its file. */
@Timeout(60)
class ControlTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void theStatusTellsEveryChannel() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("status.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file)
                .withFlush(new FlushPolicy(0, Duration.ofHours(1))));
                ControlClient client = ControlClient.connect(file, LIMIT)) {
            SampleSink sink = station.sink(writer);
            station.offer(sink, 0, 1000);
            client.flush();
            station.offer(sink, 1000, 500);

            ControlStatus status = client.status();

            assertEquals(ProcessHandle.current().pid(), status.pid());
            assertFalse(status.host().isEmpty());
            assertInstanceOf(WriterState.Recording.class, status.report().state());
            assertEquals(7500, status.report().statistics().samples());
            assertEquals(5, status.report().channels().size());
            status.report().channels().forEach(channel -> {
                assertEquals(1500, channel.samples());
                assertEquals(1000, channel.visibleSamples());
                assertTrue(channel.delivering());
            });
            assertEquals(List.of(), status.report().warnings());
            assertTrue(status.disk().usableBytes() > 0);
        }
    }

    @Test
    void aNoteAndARefusalGoThroughTheSocket() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("note.h5");
        ChannelSpec other = ChannelSpec.of(station.channel(0), SampleType.INT32, Station.RATE_HZ, Station.START);
        try (LiveWriter writer = Writers.service().open(station.request(file));
                ControlClient client = ControlClient.connect(file, LIMIT);
                Mth5File reader = LiveFileTest.follow(file)) {
            client.note("operator", "rain since noon");
            ControlException e = assertThrows(ControlException.class,
                    () -> client.add(new Addition.Run(RunSpec.of(station.run(), List.of(other)))));

            assertEquals(ControlException.Kind.REFUSED, e.kind());
            assertTrue(e.getMessage().contains("float32, not int32"), e.getMessage());
            reader.live().refresh();
            assertEquals("rain since noon", reader.live().notes().getLast().text());
            assertInstanceOf(WriterState.Recording.class, writer.state());
        }
    }

    @Test
    void aStopIsTheOwnersToCarryOutAndIsAnsweredWhenTheFileIsClosed() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("stop.h5");
        LiveWriter writer = Writers.service().open(station.request(file));
        station.offer(station.sink(writer), 0, 1000);
        CompletableFuture<String> asked = new CompletableFuture<>();
        writer.listen(new WriterListener() {
            @Override
            public void stopRequested(String by) {
                asked.complete(by);
            }
        });

        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            CompletableFuture<ControlEnd> end = CompletableFuture.supplyAsync(() -> stop(client));
            assertEquals("the test", asked.get(30, TimeUnit.SECONDS));
            writer.close();

            assertEquals(new ControlEnd(true, 5000, ""), end.get(30, TimeUnit.SECONDS));
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aControlThatCannotBeOpenedIsAWarningAndNothingElse() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("blocked.h5");
        Files.createDirectories(folder.resolve(".blocked.h5.mtlive-control").resolve("in the way"));

        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            station.offer(station.sink(writer), 0, 1000);
            writer.flush();

            assertEquals(1, writer.report().warnings().size());
            assertTrue(writer.report().warnings().getFirst().contains("cannot be controlled"));
        }
    }

    private static ControlEnd stop(ControlClient client) {
        try {
            return client.stop("the test");
        } catch (ControlException e) {
            throw new IllegalStateException(e);
        }
    }
}
