// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.control.ControlException.Kind;

/** The protocol, with clients that send nonsense, never end, hang, or are too many. */
class HostileClientsTest extends ServedRecording {

    private static final String STATUS = "{\"mtlive\":1,\"command\":\"status\"}\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTTP/1.1", "{", "[]", "null", "{\"mtlive\":1}", "{\"command\":\"status\"}",
        "{\"mtlive\":2,\"command\":\"status\"}", "{\"mtlive\":1,\"command\":\"format\"}",
        "{\"mtlive\":1,\"command\":\"note\",\"author\":1,\"text\":[]}", "{\"mtlive\":1,\"command\":\"add\"}",
        "{\"mtlive\":1,\"command\":\"add\",\"addition\":{\"what\":\"run\",\"survey\":\"a/b\"}}", "\u0000\u0001\ufffd"})
    void nonsenseIsAnsweredAndTheNextRequestIsUnderstood(String nonsense) throws Exception {
        try (RawClient client = new RawClient(file)) {
            JsonNode answer = client.send(nonsense + "\n").json();

            assertFalse(answer.path("ok").asBoolean(true), answer::toString);
            assertEquals("malformed", answer.path("kind").asText());
            assertTrue(client.send(STATUS).json().path("ok").asBoolean());
        }
        assertEquals(List.of(), recording.asked);
    }

    @Test
    void aLineThatNeverEndsIsCutOff() throws Exception {
        try (RawClient client = new RawClient(file)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    client.send("x".repeat(LineChannel.MAX_LINE_BYTES + 1));
                } catch (IOException e) {
                    return; // cut off while it still sent
                }
            });
            assertEquals("malformed", client.json().path("kind").asText());
            assertEquals("", client.line());
            sending.get(30, TimeUnit.SECONDS);
        }
        assertOthersAreServed();
    }

    @Test
    void clientsThatHangMakeRoomForOthers() throws Exception {
        impatient();
        List<RawClient> hanging = new ArrayList<>();
        for (int i = 0; i < ControlServer.MAX_CLIENTS; i++) {
            hanging.add(new RawClient(file).send("{\"mtlive\""));
        }

        assertOthersAreServed();
        for (RawClient client : hanging) {
            assertEquals("", client.line());
            client.close();
        }
    }

    @Test
    void moreThanTheLimitAtWorkAreToldThatItIsBusy() throws Exception {
        impatient();
        List<RawClient> working = new ArrayList<>();
        for (int i = 0; i < ControlServer.MAX_CLIENTS; i++) {
            working.add(new RawClient(file).send("{\"mtlive\":1,\"command\":\"flush\"}\n"));
        }
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            assertEquals(Kind.BUSY, assertThrows(ControlException.class, client::status).kind());
        }

        recording.goOn.countDown();
        for (RawClient client : working) {
            JsonNode answer = client.json();
            while (answer.has("progress")) {
                answer = client.json();
            }
            assertTrue(answer.path("ok").asBoolean(), answer::toString);
            client.close();
        }
    }

    private void impatient() throws IOException {
        server.close();
        server = ControlServer.open(file, recording, Duration.ofSeconds(1));
    }

    private void assertOthersAreServed() throws Exception {
        try (ControlClient client = ControlClient.connect(file, LIMIT)) {
            assertEquals(FakeRecording.STATUS, client.status());
        }
    }
}
