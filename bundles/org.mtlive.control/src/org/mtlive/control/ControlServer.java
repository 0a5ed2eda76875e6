// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mtlive.control.ControlException.Kind;

/**
 * Answers whoever controls one recording. A client that hangs, sends nonsense or comes a hundred times costs it its
 * connection and the recording nothing: lines, times and numbers are limited, and no thread of the writer is used.
 *
 * <p>Threads: {@code mtlive-control} takes connections, each has a thread, and each request another, so that its
 * client is told once a second that it is still worked on.
 */
public final class ControlServer implements AutoCloseable {

    /** Requests at work at one time. */
    static final int MAX_CLIENTS = 16;

    private static final Duration ANSWERS = Duration.ofSeconds(2);
    private static final Duration AFTER_ERROR = Duration.ofMillis(200);
    private static final Duration NO_TIME = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(ControlServer.class.getName());

    private final OwnSocket socket;
    private final ControlHandler handler;
    private final Duration patience;
    private final Semaphore clients = new Semaphore(MAX_CLIENTS);
    private final Set<ControlConnection> connections = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;
    private volatile boolean closed;

    private ControlServer(OwnSocket socket, ControlHandler handler, Duration patience) {
        this.socket = socket;
        this.patience = patience;
        this.handler = handler;
        this.acceptor = Thread.ofPlatform().daemon().name("mtlive-control")
                .uncaughtExceptionHandler((thread, e) -> LOG.log(System.Logger.Level.ERROR, "control ended", e))
                .unstarted(this::accept);
    }

    /**
     * Opens the control of a file that is being recorded. What a dead writer left is replaced; so the caller must hold
     * the writer's lock.
     *
     * @param file    the live file; it is there
     * @param handler answers
     * @return an open server, the caller's to close
     * @throws IOException if no socket can be opened, beside the file or in the user's folder
     */
    public static ControlServer open(Path file, ControlHandler handler) throws IOException {
        return open(file, handler, PATIENCE);
    }

    static ControlServer open(Path file, ControlHandler handler, Duration patience) throws IOException {
        ControlServer server = new ControlServer(OwnSocket.open(file), handler, patience);
        server.acceptor.start();
        return server;
    }

    private void accept() {
        while (!closed) {
            try {
                serve(socket.channel().accept());
            } catch (IOException e) {
                if (!closed) {
                    pause(); // such as too many open files: it may pass
                }
            }
        }
    }

    private void serve(SocketChannel channel) throws IOException {
        LineChannel lines = LineChannel.of(channel);
        if (!hasRoom()) {
            try (lines) {
                lines.readLine(NO_TIME);
                lines.writeLine(Wire.error(new ControlException(Kind.BUSY, "already " + MAX_CLIENTS
                        + " others ask this recording; try again")), NO_TIME);
            }
            return;
        }
        ControlConnection connection = new ControlConnection(lines, handler, patience, this::ended);
        connections.add(connection);
        connection.start();
        if (closed) {
            connection.closeUnlessAtWork();
        }
    }

    /** Waits for clients that hang to lose their connections; those that come meanwhile wait in the system's list. */
    private boolean hasRoom() {
        try {
            return clients.tryAcquire(2 * patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ended(ControlConnection connection) {
        connections.remove(connection);
        clients.release();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_ERROR.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes no more requests, waits a little for the answers under way, and ends all connections. The second
     * call waits for the first.
     *
     * @throws IOException if the entry beside the file cannot be taken away
     */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (socket) {
            connections.forEach(ControlConnection::closeUnlessAtWork);
            if (clients.tryAcquire(MAX_CLIENTS, ANSWERS.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(ControlConnection::close);
    }
}
