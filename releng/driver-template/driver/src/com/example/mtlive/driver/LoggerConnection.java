// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The TCP connection to a logger. Reads wait a moment only, so that a stop is obeyed. Closed from any thread. */
final class LoggerConnection implements AutoCloseable {

    private static final int CONNECT_MS = 2000;
    private static final int READ_MS = 200;
    /** Without a line for so long a logger counts as gone. */
    private static final int SILENT_MS = 5000;
    private static final int LONGEST_LINE = 200;

    private final String host;
    private final int port;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private volatile Socket socket = new Socket();
    private long lastLineNanos;

    LoggerConnection(String host, int port) {
        this.host = host;
        this.port = port;
    }

    void open() throws IOException {
        close();
        line.reset();
        Socket fresh = new Socket();
        socket = fresh;
        fresh.connect(new InetSocketAddress(host, port), CONNECT_MS);
        fresh.setSoTimeout(READ_MS);
        lastLineNanos = System.nanoTime();
    }

    boolean isOpen() {
        return socket.isConnected() && !socket.isClosed();
    }

    /** The next line, or nothing when none came within a moment. */
    Optional<LoggerLine> nextLine() throws IOException {
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the logger closed the connection");
                }
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw new LoggerLine.UnreadableLineException("the logger sent more than " + LONGEST_LINE
                            + " characters without an end of line; expected are lines 'counter ex ey'");
                }
            }
        } catch (SocketTimeoutException e) {
            if (System.nanoTime() - lastLineNanos > SILENT_MS * 1_000_000L) {
                throw new IOException("the logger has been silent for " + SILENT_MS / 1000 + " s", e);
            }
            return Optional.empty();
        }
        LoggerLine read = LoggerLine.parse(line.toString(StandardCharsets.US_ASCII));
        line.reset();
        lastLineNanos = System.nanoTime();
        return Optional.of(read);
    }

    LoggerLine awaitLine() throws IOException, InterruptedException {
        Optional<LoggerLine> read = nextLine();
        while (read.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            read = nextLine();
        }
        return read.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // there is nothing to save
        }
    }
}
