// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderOptions;
import org.mtlive.reader.ReaderService;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.ui.ShownFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Follows the {@linkplain ShownFile shown file} and lets the views read from it, all on the thread
 * {@code mtlive-monitor}. A file that cannot be opened is tried again. Any thread.
 */
@Component(service = MonitoredFile.class)
public final class MonitoredFile {
    /** How often the reader looks whether a file has grown. */
    public static final Duration LOOK = Duration.ofMillis(50);
    /** How often the views of a file that may grow are made anew when it has not grown: the lag grows. */
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final long FACTS_NANOS = 500_000_000L;
    private static final long END_SECONDS = 5;

    private final ReaderService readers;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService thread;
    private final AutoCloseable listening;
    private final List<Consumer<MonitorState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Attachment> attachments = new CopyOnWriteArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile MonitorState state = new MonitorState.Nothing();
    // the monitor thread's own
    private Optional<LiveReader> reader = Optional.empty();
    private Optional<FactFinder> finder = Optional.empty();
    private Optional<FileFacts> facts = Optional.empty();
    private Optional<String> pollTrouble = Optional.empty();
    private Optional<String> readTrouble = Optional.empty();
    private Optional<Path> wanted = Optional.empty();
    private long factsNanos;
    private long workNanos;
    private volatile boolean changed;

    /** Made by the framework. */
    @Activate
    public MonitoredFile(@Reference ReaderService readers, @Reference ShownFile shown) {
        this.readers = Objects.requireNonNull(readers, "readers");
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("mtlive-monitor").daemon().factory());
        thread.scheduleWithFixedDelay(guarded(this::tick), POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
        listening = shown.listen(file -> execute(() -> change(file)));
        Optional<Path> first = shown.file();
        execute(() -> change(first));
    }

    /** {@return how far following has come} */
    public MonitorState state() {
        return state;
    }

    /**
     * Hears of every new state from now on.
     *
     * @param listener called on the monitor thread
     * @return closing it ends that
     */
    public AutoCloseable listen(Consumer<MonitorState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Lets a view read.
     *
     * @param job called on the monitor thread from now on
     * @return closing it ends that
     */
    public Attachment attach(MonitorJob job) {
        Attachment attachment = new Attachment(job);
        attachments.add(attachment);
        attachment.again();
        return attachment;
    }

    /** A view's place at the file. Any thread. */
    public final class Attachment implements AutoCloseable {
        private final MonitorJob job;
        private final AtomicBoolean asked = new AtomicBoolean();

        private Attachment(MonitorJob job) {
            this.job = Objects.requireNonNull(job, "job");
        }

        /** Has the job called soon; asking again before it is called changes nothing. */
        public void again() {
            if (asked.compareAndSet(false, true))
                execute(() -> {
                    asked.set(false);
                    if (attachments.contains(this))
                        run(this);
                });
        }

        /** Ends it; waits for no running call. Idempotent. */
        @Override
        public void close() {
            attachments.remove(this);
        }
    }

    @Deactivate
    void stop() throws Exception {
        listening.close();
        execute(this::closeReader);
        thread.shutdown();
        if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS))
            thread.shutdownNow();
    }

    private void execute(Runnable work) {
        try {
            thread.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            woken.set(false); // the bundle is stopping: nobody looks any more
        }
    }

    /** A bug must be seen: it becomes the state, and following goes on with the next file. */
    private Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                readTrouble = Optional.of("An error in MTLive: " + e);
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
                publishFacts();
            }
        };
    }

    private void change(Optional<Path> file) {
        closeReader();
        wanted = file;
        file.ifPresentOrElse(path -> {
            publish(new MonitorState.Opening(path));
            open(path, FIRST_RETRY);
        }, () -> publish(new MonitorState.Nothing()));
    }

    private void open(Path file, Duration retry) {
        if (!wanted.equals(Optional.of(file)) || reader.isPresent())
            return;
        try {
            LiveReader opened = readers.open(file, ReaderOptions.standard().withOpenLimit(OPEN_LIMIT));
            reader = Optional.of(opened);
            finder = Optional.of(new FactFinder(opened, clock));
            opened.subscribe(LOOK, this::updated);
            changed = true;
            work();
        } catch (Mth5Exception e) {
            closeReader();
            publish(new MonitorState.Failed(file, e.getMessage(), retry));
            Duration next = retry.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? retry.multipliedBy(2) : LONGEST_RETRY;
            thread.schedule(guarded(() -> open(file, next)), retry.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void closeReader() {
        reader.ifPresent(LiveReader::close);
        reader = Optional.empty();
        finder = Optional.empty();
        facts = Optional.empty();
        pollTrouble = Optional.empty();
        readTrouble = Optional.empty();
    }

    /** On the reader's thread. */
    private void updated(ReaderUpdate update) {
        if (update.lifeChanged() || update.structureChanged() || update.failure().isPresent())
            changed = true;
        if (woken.compareAndSet(false, true))
            execute(() -> {
                woken.set(false);
                pollTrouble = update.failure().map(f -> f.cause().getMessage());
                work();
            });
    }

    private void tick() {
        boolean grows = reader.map(r -> r.life().mayGrow()).orElse(false);
        if (grows && System.nanoTime() - workNanos > POLL.toNanos() * 9 / 10)
            work();
        else if (reader.isPresent() && System.nanoTime() - factsNanos > 4 * FACTS_NANOS)
            work();
    }

    private void work() {
        if (reader.isEmpty())
            return;
        workNanos = System.nanoTime();
        Optional<String> before = readTrouble;
        readTrouble = Optional.empty();
        boolean told = changed || System.nanoTime() - factsNanos > FACTS_NANOS;
        if (told)
            findFacts();
        attachments.forEach(this::run);
        if (told || !before.equals(readTrouble))
            publishFacts();
    }

    private void findFacts() {
        changed = false;
        factsNanos = System.nanoTime();
        try {
            facts = Optional.of(finder.orElseThrow().find(factsNanos));
        } catch (Mth5Exception e) {
            readTrouble = Optional.of(e.getMessage());
        }
    }

    private void run(Attachment attachment) {
        if (reader.isEmpty() || facts.isEmpty())
            return;
        try {
            attachment.job.run(reader.get(), facts.get());
        } catch (Mth5Exception e) {
            readTrouble = Optional.of(e.getMessage());
        }
    }

    private void publishFacts() {
        if (reader.isEmpty())
            return;
        Path file = reader.get().file();
        Optional<String> trouble = readTrouble.or(() -> pollTrouble);
        if (facts.isPresent())
            publish(new MonitorState.Open(file, facts.get().withTrouble(trouble)));
        else
            trouble.ifPresent(text -> publish(new MonitorState.Failed(file, text, POLL)));
    }

    private void publish(MonitorState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
