// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmMessenger;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.Supervision;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;

/** People who are not at the screen are told of alarms. */
@Timeout(120)
class MessagesTest {

    private static final URI ANNA = URI.create("pigeon://anna:secret@loft/1?key=7");
    private static final URI BEN = URI.create("pigeon://ben@loft/2");

    private static final WriterState SUSPENDED = new WriterState.Suspended("disk full", Instant.EPOCH, 0, 0);

    private final Fixture fixture = new Fixture();
    private final FakeDriver driver = new FakeDriver("acme", "ex");
    private final Pigeons pigeons = new Pigeons();

    /** Takes messages, unless it is told not to. */
    private static final class Pigeons implements AlarmMessenger {

        private final List<String> taken = new ArrayList<>();
        private volatile Optional<URI> away = Optional.empty();
        private volatile boolean hanging;
        private int attempts;

        @Override
        public boolean takes(URI address) {
            return "pigeon".equals(address.getScheme());
        }

        @Override
        public String example() {
            return "pigeon://LOFT/NUMBER";
        }

        @Override
        public void send(URI address, AlarmMessage message) throws IOException, InterruptedException {
            synchronized (this) {
                attempts++;
            }
            if (hanging) {
                new CountDownLatch(1).await();
            }
            if (away.filter(address::equals).isPresent()) {
                throw new IOException("fog");
            }
            synchronized (this) {
                taken.add(address.getUserInfo().charAt(0) + " " + message.severity().map(AlarmSeverity::name).orElse("-")
                        + " " + message.title() + "|" + message.text().lines().findFirst().orElse(""));
            }
        }

        private synchronized List<String> taken() {
            return List.copyOf(taken);
        }

        private synchronized int attempts() {
            return attempts;
        }
    }

    private Recording start(URI... tell) throws Exception {
        fixture.service.addMessenger(pigeons);
        fixture.add(driver);
        return fixture.start(plan(tell));
    }

    private static RecordingPlan plan(URI... tell) {
        return Fixture.plan("acme").withSupervision(Supervision.DEFAULT.withTell(List.of(tell)));
    }

    @Test
    void whoeverWasNamedIsToldWhatIsWrongAndThatItIsOver() throws Exception {
        try (Recording recording = start(ANNA, BEN)) {
            fixture.writer.state = SUSPENDED;
            Fixture.await("two messages", () -> pigeons.taken().size() == 2);
            fixture.writer.state = new WriterState.Recording(Duration.ZERO);
            Fixture.await("four messages", () -> pigeons.taken().size() == 4);

            assertEquals(List.of("a - MTLive Over: file|It is over: the file is not written: disk full",
                    "a CRITICAL MTLive ALARM: file|the file is not written: disk full",
                    "b - MTLive Over: file|It is over: the file is not written: disk full",
                    "b CRITICAL MTLive ALARM: file|the file is not written: disk full"),
                    pigeons.taken().stream().sorted().toList());
        }
    }

    @Test
    void whoCannotBeToldIsToldLaterAndAnotherOneHearsOfIt() throws Exception {
        pigeons.away = Optional.of(ANNA);
        try (Recording recording = start(ANNA, BEN)) {
            fixture.writer.state = SUSPENDED;
            Fixture.await("the alarm", () -> recording.alarms().stream()
                    .anyMatch(alarm -> alarm.kind() == AlarmKind.MESSAGE_NOT_SENT && alarm.isActive()));
            Fixture.await("ben's messages", () -> pigeons.taken().size() == 2);

            assertTrue(pigeons.taken().contains("b WARNING MTLive Warning: pigeon://loft/1|no message could be sent: fog"),
                    pigeons.taken()::toString);
            pigeons.away = Optional.empty();
            Fixture.await("anna's message", () -> pigeons.taken().stream().anyMatch(text -> text.startsWith("a CRIT")));
            Fixture.await("the end of the alarm", () -> recording.alarms().stream()
                    .noneMatch(alarm -> alarm.kind() == AlarmKind.MESSAGE_NOT_SENT && alarm.isActive()));
        }
        assertFalse(String.join("", fixture.writer.notes).contains("secret"), fixture.writer.notes::toString);
    }

    @Test
    void theReasonOfTheEndIsToldThoughTheRecordingIsClosedAtOnce() throws Exception {
        Recording recording = start(ANNA);

        fixture.writer.state = new WriterState.Failed("the disk is gone", 0);
        assertThrows(Mth5Exception.class, recording::close);

        assertEquals(List.of("a CRITICAL MTLive ALARM: file|the file is not written any more: the disk is gone"),
                pigeons.taken());
    }

    @Test
    void whoIsToldCanBeChangedWhileItRecords() throws Exception {
        pigeons.away = Optional.of(ANNA);
        try (Recording recording = start(ANNA)) {
            fixture.writer.state = SUSPENDED;
            Fixture.await("the alarm", () -> recording.alarms().stream()
                    .anyMatch(alarm -> alarm.kind() == AlarmKind.MESSAGE_NOT_SENT && alarm.isActive()));

            recording.tell(List.of(BEN));
            fixture.writer.state = new WriterState.Recording(Duration.ZERO);
            Fixture.await("the message", () -> !pigeons.taken().isEmpty());

            assertTrue(pigeons.taken().stream().allMatch(text -> text.startsWith("b ")), pigeons.taken()::toString);
            assertTrue(recording.alarms().stream()
                    .noneMatch(alarm -> alarm.kind() == AlarmKind.MESSAGE_NOT_SENT && alarm.isActive()));
        }
    }

    @Test
    void aMessengerThatHangsHoldsTheEndForSomeSecondsOnly() throws Exception {
        pigeons.hanging = true;
        Recording recording = start(ANNA);
        fixture.writer.state = SUSPENDED;
        Fixture.await("an attempt", () -> pigeons.attempts() == 1);

        recording.close();

        assertEquals(List.of(), pigeons.taken());
    }

    @Test
    void anAddressThatNobodyKnowsIsInThePreflightListAndCanBeTried() throws Exception {
        fixture.service.addMessenger(pigeons);
        fixture.add(driver);
        Preflight bad = fixture.service.preflight(plan(URI.create("smoke://u:secret@hill"), BEN));
        Preflight good = fixture.service.preflight(plan(BEN));

        PreflightItem item = bad.items().stream().filter(one -> one.id().equals("messages")).findFirst().orElseThrow();
        assertEquals(PreflightLevel.AMBER, item.level());
        assertEquals("nothing here sends to 'smoke://hill'; write pigeon://LOFT/NUMBER", item.text());
        assertTrue(good.items().stream().anyMatch(one -> one.text().equals("alarms are told to pigeon://loft/2")));
        IOException refused = assertThrows(IOException.class,
                () -> fixture.service.send(URI.create("smoke://hill"), AlarmMessage.trial()));
        assertTrue(refused.getMessage().contains("nothing here sends to"), refused::getMessage);
        fixture.service.removeMessenger(pigeons);
        assertThrows(IOException.class, () -> fixture.service.send(BEN, AlarmMessage.trial()));
    }

    @Test
    void whatMayBeSecretInAnAddressIsNotShown() {
        assertEquals("https://ntfy.sh/my...26", AlarmMessage.shown(URI.create("https://u:p@ntfy.sh/my-survey-26?auth=x")));
        assertEquals("smtp://mail.x.org:25/an...rg", AlarmMessage.shown(URI.create("smtp://mail.x.org:25/anna@x.org")));
        assertEquals("https://ntfy.sh/abcd", AlarmMessage.shown(URI.create("https://ntfy.sh/abcd")));
        assertEquals("run:/usr/bin/sms", AlarmMessage.shown(URI.create("run:/usr/bin/sms?x=1")));
    }
}
