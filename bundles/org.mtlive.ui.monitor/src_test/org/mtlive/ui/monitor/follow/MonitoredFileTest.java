// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderOptions;
import org.mtlive.reader.ReaderService;
import org.mtlive.ui.ShownFile;
import org.mtlive.ui.monitor.FakeReader;

@Timeout(60)
class MonitoredFileTest {
    private static final Path FILE = Path.of("site.h5");

    private final ShownFile shown = new ShownFile();
    private final AtomicReference<FakeReader> next = new AtomicReference<>(new FakeReader());
    private final AtomicInteger failures = new AtomicInteger();
    private final MonitoredFile monitored = new MonitoredFile(new ReaderService() {
        @Override
        public LiveReader open(Path file, ReaderOptions options) throws Mth5Exception {
            if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0)
                throw new Mth5Exception("It is not an MTH5 file.");
            return next.get();
        }
    }, shown);

    @AfterEach
    void stop() throws Exception {
        monitored.stop();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean())
            TimeUnit.MILLISECONDS.sleep(5);
    }

    @Test
    void nothingIsFollowedUntilAFileIsShown() {
        assertInstanceOf(MonitorState.Nothing.class, monitored.state());
    }

    @Test
    void aShownFileIsOpenedAndItsFactsAreTold() throws Exception {
        ChannelId id = next.get().add("001", "hx", 10, Instant.EPOCH, SampleType.INT32, i -> i);
        next.get().grow(id, 77);

        shown.show(Optional.of(FILE));

        await(() -> monitored.state() instanceof MonitorState.Open);
        assertEquals(77, ((MonitorState.Open) monitored.state()).facts().samples());
    }

    @Test
    void aFileThatCannotBeOpenedIsToldAndTriedAgain() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        monitored.listen(state -> {
            if (state instanceof MonitorState.Failed failed && failed.reason().contains("not an MTH5 file"))
                told.countDown();
        });
        failures.set(1);

        shown.show(Optional.of(FILE));

        assertTrue(told.await(30, TimeUnit.SECONDS));
        await(() -> monitored.state() instanceof MonitorState.Open);
    }

    @Test
    void jobsRunOnTheMonitorThreadWhenTheFileGrowsAndNoLongerWhenClosed() throws Exception {
        next.get().life = FileLife.CLOSED; // so that it runs by the clock every two seconds only
        AtomicInteger runs = new AtomicInteger();
        AtomicReference<String> thread = new AtomicReference<>("");
        shown.show(Optional.of(FILE));
        await(() -> monitored.state() instanceof MonitorState.Open);
        MonitoredFile.Attachment job = monitored.attach((reader, facts) -> {
            thread.set(Thread.currentThread().getName());
            runs.incrementAndGet();
        });
        await(() -> runs.get() > 0);

        for (int i = 0; i < 50; i++) {
            int before = runs.get();
            next.get().tell();
            await(() -> runs.get() > before);
            int again = runs.get();
            job.again();
            await(() -> runs.get() > again);
        }
        job.close();
        CountDownLatch closed = new CountDownLatch(1);
        monitored.attach((reader, facts) -> closed.countDown());
        assertTrue(closed.await(30, TimeUnit.SECONDS));
        int last = runs.get();
        next.get().tell();
        CountDownLatch after = new CountDownLatch(1);
        monitored.attach((reader, facts) -> after.countDown());
        assertTrue(after.await(30, TimeUnit.SECONDS));

        assertEquals("mtlive-monitor", thread.get());
        assertEquals(last, runs.get());
    }

    @Test
    void aLiveFileThatDoesNotGrowStillMovesOnAsItsLagGrows() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        shown.show(Optional.of(FILE));

        monitored.attach((reader, facts) -> runs.incrementAndGet());

        await(() -> runs.get() > 5);
    }

    @Test
    void aReadThatFailsIsShownAndTheNextOneClearsIt() throws Exception {
        shown.show(Optional.of(FILE));
        await(() -> monitored.state() instanceof MonitorState.Open);

        next.get().failure = Optional.of(new Mth5Exception("The disk is away."));
        await(() -> monitored.state() instanceof MonitorState.Open open
                && open.facts().trouble().filter("The disk is away."::equals).isPresent());
        next.get().failure = Optional.empty();

        await(() -> monitored.state() instanceof MonitorState.Open open && open.facts().trouble().isEmpty());
    }

    @Test
    void anotherFileClosesTheOneBefore() throws Exception {
        FakeReader first = next.get();
        shown.show(Optional.of(FILE));
        await(() -> monitored.state() instanceof MonitorState.Open);
        next.set(new FakeReader());
        assertFalse(first.closed);

        shown.show(Optional.of(Path.of("other.h5")));
        await(() -> first.closed);
        shown.show(Optional.empty());
        await(() -> monitored.state() instanceof MonitorState.Nothing);

        assertTrue(next.get().closed);
    }

    @Test
    void stoppingEndsTheThreadAndClosesTheFile() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        shown.show(Optional.of(FILE));
        monitored.attach((reader, facts) -> thread.set(Thread.currentThread()));
        await(() -> thread.get() != null);

        monitored.stop();
        shown.show(Optional.empty());

        assertTrue(thread.get().join(Duration.ofSeconds(30)));
        assertTrue(next.get().closed);
    }
}
