// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lines of text over a socket, each with a time limit: no partner, dead, hostile or slow, holds a thread for longer.
 * One thread uses it; any may close it, which ends a call that waits.
 */
final class LineChannel implements AutoCloseable {

    /** More than a run of a thousand channels needs. */
    static final int MAX_LINE_BYTES = 1 << 20;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer received = ByteBuffer.allocate(8192).limit(0);

    private LineChannel(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        channel.configureBlocking(false);
        this.key = channel.register(selector, 0);
    }

    /** Takes over a connected channel; closes it when that fails. */
    static LineChannel of(SocketChannel channel) throws IOException {
        try {
            return new LineChannel(channel, Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A line is longer than {@link #MAX_LINE_BYTES}. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("a line is longer than " + MAX_LINE_BYTES + " bytes");
        }
    }

    /**
     * The next line, without its end; empty at the end of the stream, where a line without an end is left out.
     *
     * @throws SocketTimeoutException if no whole line comes in time
     * @throws TooLongException       if it is too long
     * @throws IOException            if the connection breaks or is closed
     */
    Optional<String> readLine(Duration limit) throws IOException {
        long endNanos = System.nanoTime() + limit.toNanos();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            while (received.hasRemaining()) {
                byte next = received.get();
                if (next == '\n') {
                    return Optional.of(line.toString(StandardCharsets.UTF_8));
                }
                if (line.size() == MAX_LINE_BYTES) {
                    throw new TooLongException();
                }
                line.write(next);
            }
            await(SelectionKey.OP_READ, endNanos, "no line came");
            received.clear();
            int count = channel.read(received);
            received.flip();
            if (count < 0) {
                return Optional.empty();
            }
        }
    }

    /**
     * Writes a line and its end.
     *
     * @throws SocketTimeoutException if the partner does not take it in time
     * @throws IOException            if the connection breaks or is closed
     */
    void writeLine(String line, Duration limit) throws IOException {
        long endNanos = System.nanoTime() + limit.toNanos();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, endNanos, "the line was not taken");
            }
        }
    }

    private void await(int operation, long endNanos, String otherwise) throws IOException {
        try {
            key.interestOps(operation);
            while (true) {
                long leftNanos = endNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    throw new SocketTimeoutException(otherwise + " in time");
                }
                selector.selectedKeys().clear();
                if (selector.select(TimeUnit.NANOSECONDS.toMillis(leftNanos) + 1) > 0) {
                    return;
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new AsynchronousCloseException();
                }
            }
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new AsynchronousCloseException();
        }
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
