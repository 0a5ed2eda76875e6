// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.control.ControlException.Kind;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/** The protocol, with clients that keep to it. */
class ControlServerTest extends ServedRecording {

    @Test
    void theStatusArrivesAsItWasSent() throws Exception {
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            assertEquals(FakeRecording.STATUS, client.status());
        }
    }

    @Test
    void whatTheHolderOfTheRecordingIsAskedComesBackAsItAnswered() throws Exception {
        try (ControlClient client = ControlClient.connect(file, LIMIT)
                .as(new ControlCaller("anna", Optional.empty()))) {
            assertEquals(Map.of("names", List.of("a", "b"), "count", 2, "on", true, "nested", Map.of("x", 1.5)),
                    client.ask("alarms", Map.of("id", "1", "note", "two \"words\"")));
        }

        assertEquals(List.of("ask alarms by anna {id=1, note=two \"words\"}"), recording.asked);
    }

    @Test
    void whoIsNotInControlNeitherAddsNorStopsUnlessHeTakesIt() throws Exception {
        recording.holder = "anna";
        recording.goOn.countDown();
        Addition survey = new Addition.Survey(SurveyId.of("S2"), Metadata.of(MetadataClass.SURVEY));

        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            assertEquals(Kind.REFUSED, assertThrows(ControlException.class, () -> client.stop("ben")).kind());
            client.as(new ControlCaller("ben", Optional.empty()));
            assertEquals("anna is in control",
                    assertThrows(ControlException.class, () -> client.add(survey)).getMessage());
            client.status();
            client.note("ben", "looks on");
            client.as(new ControlCaller("ben", Optional.of("anna is away"))).add(survey);
            client.as(new ControlCaller("anna", Optional.empty())).stop("anna");
        }

        assertEquals(List.of("note ben: looks on", "add survey S2", "stop by anna"), recording.asked);
    }

    @Test
    void notesFlushesAndStopsArriveInOrderOverOneConnection() throws Exception {
        recording.goOn.countDown();
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            client.note("operator", "rain since noon \"and\" wind\n");
            client.flush();
            assertEquals(new ControlEnd(true, 500, ""), client.stop("ops"));
        }

        assertEquals(List.of("note operator: rain since noon \"and\" wind\n", "flush", "stop by ops"), recording.asked);
    }

    @Test
    void structureArrivesAsItWasSent() throws Exception {
        RunId run = RunId.of("S1", "MT002", "001");
        ChannelSpec ex = new ChannelSpec(ChannelId.of("S1", "MT002", "001", "ex"), ChannelKind.ELECTRIC,
                SampleType.INT32, 128.5, Instant.parse("2026-01-01T00:00:00.125Z"), 8192, "counts",
                Metadata.of(MetadataClass.ELECTRIC).set("dipole_length", 98.5).set("measurement_azimuth", 12),
                List.of());
        List<Addition> sent = List.of(
                new Addition.Survey(SurveyId.of("S2"), Metadata.of(MetadataClass.SURVEY).set("country", "Peru")),
                new Addition.Station(StationId.of("S1", "MT002"),
                        Metadata.of(MetadataClass.STATION).set("location.latitude", -12.5)),
                new Addition.Run(RunSpec.of(run, List.of(ex))));

        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            for (Addition addition : sent) {
                client.add(addition);
            }
        }

        assertEquals(sent.stream().map(ControlServerTest::told).toList(),
                recording.additions.stream().map(ControlServerTest::told).toList());
    }

    /** What a file would get of it. */
    private static String told(Addition addition) {
        return switch (addition) {
            case Addition.Survey(SurveyId id, Metadata metadata) -> id + " " + metadata.toAttributes();
            case Addition.Station(StationId id, Metadata metadata) -> id + " " + metadata.toAttributes();
            case Addition.Run(RunSpec spec) -> {
                ChannelSpec channel = spec.channels().getFirst();
                yield spec.id() + " " + spec.run().toAttributes() + channel.id() + channel.kind() + channel.sampleType()
                        + channel.sampleRateHz() + channel.start() + channel.chunkSamples() + channel.units()
                        + channel.metadata().toAttributes();
            }
        };
    }

    @Test
    void aRefusalSaysWhatTheRecordingSaid() throws Exception {
        recording.refusal = new ControlException(Kind.REFUSED, "station ST2 was made by another program");
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            ControlException e = assertThrows(ControlException.class, () -> client.add(station()));

            assertEquals(Kind.REFUSED, e.kind());
            assertEquals("station ST2 was made by another program", e.getMessage());
            assertEquals(FakeRecording.STATUS, client.status(), "the connection is still good");
        }
    }

    @Test
    void anErrorThatIsNoneOfControlIsAFailure() throws Exception {
        recording.refusal = new IOException("No space left on device");
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            ControlException e = assertThrows(ControlException.class, () -> client.add(station()));

            assertEquals(Kind.FAILED, e.kind());
            assertEquals("No space left on device", e.getMessage());
        }
    }

    @Test
    void aLongRequestTellsThatItIsWorkedOn() throws Exception {
        try (RawClient client = new RawClient(file)) {
            assertEquals("working", client.send("{\"mtlive\":1,\"command\":\"flush\"}\n").json().path("progress")
                    .asText());

            recording.goOn.countDown();
            JsonNode answer = client.json();
            while (answer.has("progress")) {
                answer = client.json();
            }
            assertTrue(answer.path("ok").asBoolean());
        }
    }

    @Test
    void aClientThatWaitsLongerThanItsLimitIsToldSo() throws Exception {
        try (ControlClient client = ControlClient.connect(file, Duration.ofMillis(200))) {
            ControlException e = assertThrows(ControlException.class, client::flush);

            assertEquals(Kind.NO_ANSWER, e.kind());
            assertTrue(e.getMessage().contains("may still be done"), e.getMessage());
        }
    }

    @Test
    void theAnswerUnderWayIsGivenWhenTheServerCloses() throws Exception {
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            CompletableFuture<ControlEnd> end = CompletableFuture.supplyAsync(() -> {
                try {
                    return client.stop("ops");
                } catch (ControlException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (recording.asked.isEmpty()) {
                Thread.onSpinWait();
            }
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            recording.goOn.countDown();

            assertEquals(new ControlEnd(true, 500, ""), end.get(30, TimeUnit.SECONDS));
            closing.get(30, TimeUnit.SECONDS);
        }
        assertEquals(Kind.NO_WRITER,
                assertThrows(ControlException.class, () -> ControlClient.connect(file, LIMIT)).kind());
    }

    private static Addition station() throws IOException {
        return new Addition.Station(StationId.of("S1", "ST2"), Metadata.of(MetadataClass.STATION));
    }
}
