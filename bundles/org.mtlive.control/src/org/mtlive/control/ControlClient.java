// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.control.ControlException.Kind;

/**
 * A connection to whoever records a file on this computer. One thread. Each call waits for the answer: as long as the
 * recording says that it works on it, up to the limit; and not longer than ten seconds for a recording that is silent.
 */
public final class ControlClient implements AutoCloseable {

    private final Path file;
    private final LineChannel lines;
    private final Duration limit;
    private ControlCaller caller = ControlCaller.UNKNOWN;

    private ControlClient(Path file, LineChannel lines, Duration limit) {
        this.file = file;
        this.lines = lines;
        this.limit = limit;
    }

    /**
     * Connects to the recording of a file.
     *
     * @param file  the live file
     * @param limit longest time to wait for one answer
     * @return an open client, the caller's to close
     * @throws ControlException NO_WRITER if there is no file, nobody records it, or the socket was left by a writer that
     *                          died; NOT_OWNER if the recording is another user's
     */
    public static ControlClient connect(Path file, Duration limit) throws ControlException {
        Path socket = socketOf(file);
        try {
            return new ControlClient(file, LineChannel.of(connected(socket)), limit);
        } catch (SocketTimeoutException e) {
            throw new ControlException(Kind.BUSY, "too many others ask the recording of " + file + "; try again", e);
        } catch (IOException e) {
            throw Files.exists(socket) && !Files.isWritable(socket) ? notOwner(file, socket, e)
                    : new ControlException(Kind.NO_WRITER, "nobody records " + file
                            + ": its control was left by a writer that died (" + e.getMessage() + ")", e);
        }
    }

    /** Connecting waits without limit where too many wait already; only closing the channel ends that. */
    private static SocketChannel connected(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        FutureTask<Boolean> connecting = new FutureTask<>(() -> channel.connect(UnixDomainSocketAddress.of(socket)));
        Thread.ofPlatform().daemon().name("mtlive-control-connect").start(connecting);
        try {
            connecting.get(Wire.SILENCE.toNanos(), TimeUnit.NANOSECONDS);
            return channel;
        } catch (TimeoutException e) {
            channel.close();
            throw new SocketTimeoutException("not connected in time");
        } catch (ExecutionException e) {
            channel.close();
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Path socketOf(Path file) throws ControlException {
        try {
            Optional<Path> socket = ControlAddress.socketOf(ControlAddress.entryOf(file));
            return socket.orElseThrow(() -> new ControlException(Kind.NO_WRITER, "nobody records " + file));
        } catch (ControlException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw notOwner(file, Path.of(e.getFile()), e);
        } catch (IOException e) {
            throw new ControlException(Kind.NO_WRITER, "the recording of " + file + " cannot be found: "
                    + e.getMessage(), e);
        }
    }

    private static ControlException notOwner(Path file, Path entry, IOException cause) {
        return new ControlException(Kind.NOT_OWNER, "the recording of " + file + " belongs to " + owner(entry)
                + ", and only that user can control it", cause);
    }

    private static String owner(Path entry) {
        try {
            return "the user " + Files.getOwner(entry).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "another user";
        }
    }

    /**
     * Says who asks from now on.
     *
     * @param value a name, and whether control is taken
     * @return this
     */
    public ControlClient as(ControlCaller value) {
        caller = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Gives a command to whoever holds the recording, such as {@code alarms}.
     *
     * @param name      of the command
     * @param arguments by name
     * @return the answer: texts, numbers, flags, lists and maps of these
     * @throws ControlException if there is no such command, it is refused, or the recording does not answer
     */
    public Map<String, Object> ask(String name, Map<String, String> arguments) throws ControlException {
        return Wire.map(ask(new ControlRequest.Ask(name, arguments)));
    }

    /**
     * How the recording goes.
     *
     * @return a snapshot
     * @throws ControlException if it does not answer
     */
    public ControlStatus status() throws ControlException {
        return StatusCodec.status(ask(new ControlRequest.Status()));
    }

    /**
     * Adds structure; returns when readers can see it.
     *
     * @param addition what; runs without filters
     * @throws ControlException if the file does not take it, or the recording has failed or does not answer
     */
    public void add(Addition addition) throws ControlException {
        add(addition, RollOver.NEVER);
    }

    /**
     * Adds structure as {@link #add(Addition)}, if need be by a roll-over.
     *
     * @param addition what; runs without filters
     * @param rollOver whether the file may be rolled over for it
     * @throws ControlException as {@link #add(Addition)}
     */
    public void add(Addition addition, RollOver rollOver) throws ControlException {
        ask(new ControlRequest.Add(addition, rollOver));
    }

    /**
     * Writes a note; returns when it is in the file.
     *
     * @param author who says it
     * @param text   for people
     * @throws ControlException if the recording has failed or does not answer
     */
    public void note(String author, String text) throws ControlException {
        ask(new ControlRequest.Note(author, text));
    }

    /**
     * Makes everything accepted visible to readers; returns when it is.
     *
     * @throws ControlException if the recording has failed or does not answer
     */
    public void flush() throws ControlException {
        ask(new ControlRequest.Flush());
    }

    /**
     * Asks for a clean end, and returns when the file is complete and closed.
     *
     * @param by who asks, for people
     * @return how it ended
     * @throws ControlException if the recording does not answer
     */
    public ControlEnd stop(String by) throws ControlException {
        return StatusCodec.end(ask(new ControlRequest.Stop(by)));
    }

    private JsonNode ask(ControlRequest request) throws ControlException {
        long endNanos = System.nanoTime() + limit.toNanos();
        try {
            lines.writeLine(Wire.request(request, caller), Wire.SILENCE);
            while (true) {
                JsonNode answer = Wire.parseAnswer(next(endNanos));
                if (answer.has("ok")) {
                    return answer.path("result");
                }
            }
        } catch (ControlException e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw new ControlException(Kind.NO_ANSWER, "the recording of " + file + " does not answer (" + e.getMessage()
                    + "); what was asked for may still be done", e);
        } catch (IOException e) {
            throw new ControlException(Kind.NO_ANSWER, "the recording of " + file
                    + " ended before it answered: " + e.getMessage(), e);
        }
    }

    private String next(long endNanos) throws IOException {
        Duration left = Duration.ofNanos(endNanos - System.nanoTime());
        if (left.isNegative()) {
            throw new SocketTimeoutException("it is still at work after " + limit.toSeconds() + " s");
        }
        return lines.readLine(left.compareTo(Wire.SILENCE) < 0 ? left.plusMillis(1) : Wire.SILENCE)
                .orElseThrow(() -> new IOException("the connection was closed"));
    }

    /** Closes the connection; what was asked for is still done. */
    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            return; // it is gone, which is what was wanted
        }
    }
}
