// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.testing.Broker;
import org.mtlive.testing.WebInbox;

/** Posts to a real web server. */
@Timeout(120)
class PushMessengerTest {

    private final PushMessenger messenger = new PushMessenger();
    private WebInbox inbox;

    @BeforeEach
    void open() throws IOException {
        inbox = WebInbox.open();
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void titleTextAndPriorityArrive() throws Exception {
        messenger.send(inbox.address("/survey"), new AlarmMessage("MTLive ALARM: site", "is offline\ncheck its cable",
                Optional.of(AlarmSeverity.CRITICAL)));
        messenger.send(inbox.address("/survey"), new AlarmMessage("MTLive Over: Höhle 3", "20 °C", Optional.empty()));

        assertEquals(List.of(
                new WebInbox.Post("/survey", "MTLive ALARM: site", "urgent", "", "is offline\ncheck its cable"),
                new WebInbox.Post("/survey", "=?utf-8?B?TVRMaXZlIE92ZXI6IEjDtmhsZSAz?=", "default", "", "20 °C")),
                inbox.posts());
    }

    @Test
    void aLongTitleIsOneHeader() throws Exception {
        String title = "MTLive ALARM: " + "Höhle ".repeat(30).strip();

        messenger.send(inbox.address("/x"), new AlarmMessage(title, "t", Optional.empty()));

        assertEquals(title, MimeUtility.decodeText(inbox.posts().getFirst().title()));
    }

    @Test
    void userAndPasswordOfTheAddressBecomeAHeader() throws Exception {
        messenger.send(with("anna:p%40ss@", "/survey?x=1"), AlarmMessage.trial());

        WebInbox.Post post = inbox.posts().getFirst();
        assertEquals("/survey?x=1", post.path());
        assertEquals("Basic YW5uYTpwQHNz", post.authorization());
    }

    @Test
    void whyItWasNotTakenIsTold() throws Exception {
        IOException refused = assertThrows(IOException.class,
                () -> messenger.send(inbox.address("/refused"), AlarmMessage.trial()));
        IOException absent = assertThrows(IOException.class,
                () -> messenger.send(URI.create("http://localhost:" + Broker.freePort() + "/x"), AlarmMessage.trial()));
        IOException moved = assertThrows(IOException.class,
                () -> messenger.send(inbox.address("/moved"), AlarmMessage.trial()));

        assertEquals("localhost answers 301: write the address as " + inbox.address("/new"), moved.getMessage());
        assertEquals("localhost answers 403: this topic is reserved", refused.getMessage());
        assertTrue(absent.getMessage().startsWith("localhost"), absent::getMessage);
    }

    @Test
    void onlyAddressesOfTheWebAreTaken() {
        assertTrue(messenger.takes(URI.create("https://ntfy.sh/x")));
        assertTrue(!messenger.takes(URI.create("ftp://host/x")) && !messenger.takes(URI.create("https:x")));
    }

    private URI with(String user, String path) {
        return URI.create(inbox.address(path).toString().replace("http://", "http://" + user));
    }
}
