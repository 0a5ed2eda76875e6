// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad network on loopback: stands between a client and a server, and cuts, refuses and holds up connections. */
public final class TcpProxy implements AutoCloseable {

    /** What is done to the bytes of one direction. */
    @FunctionalInterface
    public interface Pump {
        /** Carries bytes until the input ends or either side breaks. */
        void run(InputStream in, OutputStream out) throws IOException;
    }

    private static final int CONNECT_MS = 5000;

    private final ServerSocket listener;
    private final Pump down;
    private final Pump upward;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Object gate = new Object();
    private volatile int target;
    private volatile boolean refusing;
    private boolean held;

    /** Passes all bytes on. */
    public TcpProxy(int target) throws IOException {
        this(target, InputStream::transferTo, InputStream::transferTo);
    }

    /** Lets pumps do what they like to what the server sends (down) and what the client sends (up). */
    public TcpProxy(int target, Pump down, Pump up) throws IOException {
        this.target = target;
        this.down = down;
        this.upward = up;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("mtlive-proxy").start(this::accept);
    }

    /** Where clients connect. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Connections taken so far. */
    public int connections() {
        return accepted.get();
    }

    /** Another server takes the place of the one before, from the next connection on. */
    public void target(int port) {
        target = port;
    }

    /** Ends all connections. */
    public void cut() {
        open.forEach(TcpProxy::close);
    }

    /** While on, new connections end at once. */
    public void refuse(boolean on) {
        refusing = on;
    }

    /** While on, nothing passes from the server to the client, and the connections stay. */
    public void hold(boolean on) {
        synchronized (gate) {
            held = on;
            gate.notifyAll();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                accepted.incrementAndGet();
                if (refusing) {
                    close(client);
                } else {
                    Thread.ofPlatform().daemon().name("mtlive-proxy-link").start(() -> link(client));
                }
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void link(Socket client) {
        try (client; Socket server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            Thread up = Thread.ofPlatform().daemon().name("mtlive-proxy-up").start(() -> up(client, server));
            try {
                down.run(server.getInputStream(), new GatedOutput(client.getOutputStream()));
            } finally {
                close(client);
                close(server);
                open.remove(client);
                open.remove(server);
                up.join();
            }
        } catch (IOException e) {
            // either side ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void up(Socket client, Socket server) {
        try {
            upward.run(client.getInputStream(), server.getOutputStream());
        } catch (IOException e) {
            // either side ended
        } finally {
            close(client);
            close(server);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
        hold(false);
    }

    /** Waits while the proxy holds. */
    private final class GatedOutput extends OutputStream {
        private final OutputStream out;

        GatedOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            synchronized (gate) {
                while (held) {
                    try {
                        gate.wait();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
            }
            out.write(bytes, from, count);
            out.flush();
        }
    }
}
