// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import edu.sc.seis.seisFile.seedlink.SeedlinkException;
import edu.sc.seis.seisFile.seedlink.SeedlinkPacket;
import edu.sc.seis.seisFile.seedlink.SeedlinkReader;

/**
 * One connection to a server, from the call to its end. A thread of its own connects and reads, since neither can be
 * interrupted; who polls never waits longer than it wants. The queue is short: who does not poll holds up the server's
 * stream, and nothing is lost.
 */
final class SeedlinkConnection implements AutoCloseable {

    private static final int CONNECT_SECONDS = 3;
    private static final int HELLO_SECONDS = 3;
    private static final int QUEUE = 64;
    private static final Duration JOIN = Duration.ofSeconds(1);

    private final SeedlinkOptions options;
    private final Request request;
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closed;
    private volatile Optional<SeedlinkReader> reader = Optional.empty();

    private SeedlinkConnection(SeedlinkOptions options, Request request) {
        this.options = options;
        this.request = request;
        this.thread = Thread.ofPlatform().daemon().name("mtlive-driver-" + SeedlinkDriverFactory.ID + "-reader")
                .unstarted(this::run);
    }

    static SeedlinkConnection open(SeedlinkOptions options, Request request) {
        SeedlinkConnection connection = new SeedlinkConnection(options, request);
        connection.thread.start();
        return connection;
    }

    /** The next arrival, if one comes in time. */
    Optional<Arrival> poll(Duration limit) throws InterruptedException {
        return Optional.ofNullable(arrivals.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void run() {
        try {
            put(new Arrival.Cut(reasonOf(readUntilEnd())));
        } catch (InterruptedException e) {
            // closed: nobody polls any more
        } finally {
            reader.ifPresent(SeedlinkReader::close);
        }
    }

    /** Reads until it cannot go on, and returns why. */
    private Throwable readUntilEnd() throws InterruptedException {
        try {
            SeedlinkReader opened = new SeedlinkReader(options.host(), options.port(),
                    (int) Math.min(options.timeout().toSeconds(), Integer.MAX_VALUE / 1000), false, CONNECT_SECONDS);
            reader = Optional.of(opened);
            request(opened);
            put(new Arrival.Connected());
            while (!closed && opened.hasNext()) {
                SeedlinkPacket packet = opened.readPacket();
                if (!packet.isInfoPacket()) {
                    put(new Arrival.Packet(packet.getSeqNum(), packet.getMseedBytes(), System.nanoTime()));
                }
            }
            return new EOFException();
        } catch (SeedlinkException | IOException | RuntimeException e) { // a close from outside is a null pointer there
            return e;
        }
    }

    /** Where a server refuses, it is asked anew, and for a moment only, whether it speaks this version at all. */
    private void request(SeedlinkReader opened) throws SeedlinkException, IOException {
        try {
            ask(opened);
        } catch (SeedlinkException refused) {
            opened.close();
            ProtocolVersions versions = versions().orElseThrow(() -> refused);
            throw versions.canBeSpoken() ? refused : new SeedlinkException(versions.refusal());
        }
    }

    private Optional<ProtocolVersions> versions() {
        try {
            SeedlinkReader another = new SeedlinkReader(options.host(), options.port(), HELLO_SECONDS, false,
                    CONNECT_SECONDS);
            reader = Optional.of(another);
            return Optional.of(ProtocolVersions.of(another));
        } catch (SeedlinkException | IOException | RuntimeException e) { // it is gone, or closed from outside
            return Optional.empty();
        }
    }

    private void ask(SeedlinkReader opened) throws SeedlinkException, IOException {
        opened.sendStation(options.network(), options.station());
        for (StreamChannel channel : options.channels()) {
            opened.sendSelect(channel.selector());
        }
        switch (request) {
            case Request.FromTime from -> opened.sendTime(from.time());
            case Request.FromPacket from -> opened.sendData(from.sequence());
        }
        opened.endHandshake();
    }

    private void put(Arrival arrival) throws InterruptedException {
        if (closed) {
            throw new InterruptedException();
        }
        arrivals.put(arrival);
    }

    private String reasonOf(Throwable e) {
        return switch (e) {
            case EOFException end -> "the server ended the connection";
            case SocketTimeoutException late when reader.isPresent() -> "nothing came for "
                    + options.timeout().toSeconds() + " s";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    /** Ends the connection and its thread. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        reader.ifPresent(SeedlinkReader::close);
        try {
            thread.join(JOIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
