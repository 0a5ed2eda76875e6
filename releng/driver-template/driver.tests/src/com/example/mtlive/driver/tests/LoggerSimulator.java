// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A text logger without the logger: sends lines to whoever connects. Used by the tests, and by hand:
 * {@code java LoggerSimulator.java PORT}.
 */
public final class LoggerSimulator implements AutoCloseable {

    private final int port;
    private final long everyMs;
    private final Thread clock;
    private ServerSocket server;
    private Thread serving;
    private volatile boolean closed;
    private volatile long counter;
    private volatile String broken = "";

    /**
     * Switches it on.
     *
     * @param port    TCP port on this computer, 0 for a free one
     * @param everyMs milliseconds between two lines
     */
    public LoggerSimulator(int port, long everyMs) throws IOException {
        this.everyMs = everyMs;
        server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        this.port = server.getLocalPort();
        clock = start("logger-clock", this::count);
        serving = start("logger-server", () -> serve(server));
    }

    /** Runs it until it is ended from outside. */
    public static void main(String[] arguments) throws Exception {
        LoggerSimulator logger = new LoggerSimulator(Integer.parseInt(arguments[0]), 100);
        System.out.println("a text logger sends 10 lines a second to port " + logger.port());
        logger.clock.join();
    }

    public int port() {
        return port;
    }

    /** Takes the logger from the net; it counts on. */
    public void disconnect() throws IOException, InterruptedException {
        ServerSocket old = server;
        server = null;
        old.close();
        serving.join();
    }

    public void reconnect() throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = fresh;
        serving = start("logger-server", () -> serve(fresh));
    }

    /** Sends this instead of lines from now on. */
    public void send(String nonsense) {
        broken = nonsense;
    }

    private void count() {
        while (!closed) {
            counter++;
            pause();
        }
    }

    private void serve(ServerSocket here) {
        while (!here.isClosed()) {
            try (Socket client = here.accept(); OutputStream out = client.getOutputStream()) {
                for (long sent = counter; !here.isClosed();) {
                    if (sent < counter) {
                        sent++;
                        out.write((broken.isEmpty() ? line(sent) : broken).getBytes(StandardCharsets.US_ASCII));
                    } else {
                        pause();
                    }
                }
            } catch (IOException e) {
                // the client has gone, or the logger was taken from the net
            }
        }
    }

    private static String line(long counter) {
        return counter + " " + Math.sin(counter / 50.0) + " " + Math.cos(counter / 50.0) + "\n";
    }

    private void pause() {
        try {
            Thread.sleep(everyMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(String name, Runnable body) {
        return Thread.ofPlatform().daemon().name(name).start(body);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        if (server != null) {
            disconnect();
        }
        clock.join();
    }
}
