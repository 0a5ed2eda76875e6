// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.Broker;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;
import org.mtlive.testing.WebInbox;

/** The built product tells people of alarms: by a web server, and by a real mail server in a process of its own. */
@Timeout(600)
class MessagesTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** Takes mails of anna, prints them, each on a line. */
    private static final String MAIL_SERVER = """
            import sys, threading
            from aiosmtpd.controller import Controller
            from aiosmtpd.smtp import AuthResult
            class Print:
                async def handle_DATA(self, server, session, mail):
                    print('mail', bool(session.authenticated), mail.mail_from, mail.rcpt_tos, repr(mail.content), flush=True)
                    return '250 taken'
            def check(server, session, mail, mechanism, given):
                known = (given.login, given.password) == (b'anna@example.org', b'secret')
                return AuthResult(success=known, handled=False)
            server = Controller(Print(), hostname='127.0.0.1', port=int(sys.argv[1]), authenticator=check,
                                auth_required=sys.argv[2] == 'closed', auth_require_tls=False)
            server.start()
            print('ready', flush=True)
            threading.Event().wait()
            """;

    @TempDir
    private Path folder;

    private static ChildProcess mailServer(int port, String kind) {
        ChildProcess server = Python.startWith("mtlive.python.servers", MAIL_SERVER, port, kind);
        server.awaitLine("ready"::equals, LIMIT);
        return server;
    }

    @Test
    void addressesInAFileAreTriedAndAMailArrives() throws IOException {
        int port = Broker.freePort();
        int open = Broker.freePort();
        try (WebInbox inbox = WebInbox.open(); ChildProcess closed = mailServer(port, "closed");
                ChildProcess free = mailServer(open, "open")) {
            Path addresses = Files.write(folder.resolve("addresses.txt"), List.of("# the crew",
                    inbox.address("/survey").toString(),
                    "smtp://anna%40example.org:secret@127.0.0.1:" + port + "/ben@example.org,eva@example.org",
                    "smtp://127.0.0.1:" + open + "/eva@example.org"));

            Ended tried = Product.run("tell", "@" + addresses).succeeded();

            assertEquals(3, tried.output().lines().filter(line -> line.startsWith("sent to ")).count(), tried::toString);
            assertFalse(tried.toString().contains("secret"), tried::toString);
            assertTrue(inbox.has(post -> post.title().equals("MTLive: test message")), inbox.posts()::toString);
            String mail = closed.awaitLine(line -> line.startsWith("mail"), LIMIT);
            assertTrue(mail.startsWith("mail True anna@example.org ['ben@example.org', 'eva@example.org']"), mail);
            assertTrue(mail.contains("Subject: MTLive: test message"), mail);
            free.awaitLine(line -> line.startsWith("mail False eva@example.org"), LIMIT);
        }
    }

    @Test
    void whatDoesNotArriveIsToldWithItsReason() throws IOException {
        int port = Broker.freePort();
        try (WebInbox inbox = WebInbox.open(); ChildProcess closed = mailServer(port, "closed")) {
            Ended tried = Product.run("tell", inbox.address("/refused"),
                    "smtp://anna%40example.org:wrong@127.0.0.1:" + port + "/ben@example.org", "smoke://hill");

            assertEquals(1, tried.code(), tried::toString);
            assertTrue(tried.errors().contains("localhost answers 403: this topic is reserved"), tried::toString);
            assertTrue(tried.errors().contains("127.0.0.1: 535"), tried::toString);
            assertTrue(tried.errors().contains("nothing here sends to 'smoke://hill'; write https://"), tried::toString);
            assertFalse(tried.errors().contains("wrong"), tried::toString);
        }
    }

    @Test
    void aRecordingTellsThatItsInstrumentIsOfflineAndBack() throws IOException {
        Path file = folder.resolve("site.h5");
        try (WebInbox inbox = WebInbox.open()) {
            Product.run("collect", file, "--driver", "simulator", "--survey", "S1", "--station", "MT1", "--run", "001",
                    "--set", "offline-after=3s", "--set", "offline-for=3s", "--for", "12s", "--tell",
                    inbox.address("/survey")).succeeded();

            WebInbox.Post first = inbox.posts().getFirst();
            assertTrue(first.title().startsWith("MTLive ALARM: "), first::toString);
            assertEquals("urgent", first.priority());
            assertTrue(first.text().contains("is offline") && first.text().contains("site.h5 on "), first::toString);
            assertTrue(inbox.has(post -> post.title().startsWith("MTLive Over: ")), inbox.posts()::toString);
        }
    }
}
