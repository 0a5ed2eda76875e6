// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.driver.DriverException;

/**
 * Listens to a serial port on a thread of its own, and opens it again when it is lost, with growing pauses.
 *
 * <p>Design note: the lines wait here for hours where the recording cannot take them, instead of a few seconds in the
 * buffer of the port. Those that have no room are left out; their time stamps make them a gap.
 */
final class SerialFeed implements AutoCloseable {

    /** Four hours of lines; some megabytes. */
    private static final int MOST_WAITING = 4 * 3600;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final SerialLemiOptions options;
    private final BlockingQueue<PortEvent> events = new ArrayBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final LineAssembler lines = new LineAssembler();
    private final Thread thread;
    private boolean lost;
    private volatile Optional<PortEvent.Line> latest = Optional.empty();

    private SerialFeed(SerialLemiOptions options, SerialConnection connection) {
        this.options = options;
        this.thread = new Thread(() -> run(connection), "mtlive-driver-" + SerialLemiDriverFactory.ID + "-port");
        thread.setDaemon(true);
    }

    /**
     * Opens the port and begins to listen.
     *
     * @param options port and speed
     * @return the caller's to close
     * @throws DriverException if the port cannot be opened now
     */
    static SerialFeed open(SerialLemiOptions options) throws DriverException {
        SerialFeed feed = new SerialFeed(options, SerialConnection.open(options.port(), options.baud()));
        feed.thread.start();
        return feed;
    }

    /**
     * The next event.
     *
     * @param limit how long to wait for one
     * @return empty when none came in time
     * @throws InterruptedException if the caller gave up waiting
     */
    Optional<PortEvent> next(Duration limit) throws InterruptedException {
        return Optional.ofNullable(events.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /**
     * The line that came last and can be read, whether it was taken from here or not. Any thread.
     *
     * @return empty while the station cannot be heard
     */
    Optional<PortEvent.Line> latest() {
        long oldest = System.nanoTime() - options.silence().toNanos();
        return latest.filter(line -> line.hostNanos() - oldest > 0);
    }

    /** Whether no event waits. */
    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Forgets the events that wait. */
    void clear() {
        events.clear();
    }

    /** Ends listening and frees the port. Does nothing the second time. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the thread is a daemon and sees the stop at its next look
        }
    }

    /** The thread's whole life. */
    private void run(SerialConnection first) {
        try {
            Optional<SerialConnection> connection = Optional.of(first);
            while (connection.isPresent()) {
                listen(connection.get());
                connection = reopen();
            }
        } catch (Throwable e) { // the library failed in a way that is not known: the station stays offline, and says so
            lose("the serial port failed: " + e);
        }
    }

    /** Hands on lines until the port is gone or the stop is asked for. */
    private void listen(SerialConnection connection) {
        try (connection) {
            byte[] bytes = new byte[4096];
            long heardNanos = System.nanoTime();
            lines.reset();
            while (stop.getCount() > 0) {
                int count = connection.read(bytes);
                long now = System.nanoTime();
                if (count < 0) {
                    lose(options.port() + " is gone (error " + connection.error() + "): is the cable pulled? It is"
                            + " tried again");
                    return;
                }
                if (count > 0) {
                    heardNanos = now;
                    lines.take(bytes, count, (text, cut) -> hear(text, now, cut));
                } else if (now - heardNanos > options.silence().toNanos()) {
                    lose("nothing came from " + options.port() + " for " + options.silence().toMillis() / 1000.0
                            + " s: is the station switched on and the cable plugged in?");
                }
            }
        }
    }

    /** Tries to open the port until it is there; empty when the stop is asked for. */
    private Optional<SerialConnection> reopen() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!stop.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            try {
                return Optional.of(SerialConnection.open(options.port(), options.baud()));
            } catch (DriverException e) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        return Optional.empty();
    }

    private void hear(String text, long hostNanos, boolean cut) {
        if (lost && events.offer(new PortEvent.Back())) {
            lost = false;
        }
        PortEvent.Line line = new PortEvent.Line(text, hostNanos, cut);
        events.offer(line); // without room it is left out: a gap, see above
        if (LemiLineParser.isWhole(text)) {
            latest = Optional.of(line);
        }
    }

    private void lose(String reason) {
        if (!lost && events.offer(new PortEvent.Lost(reason))) {
            lost = true;
        }
    }
}
