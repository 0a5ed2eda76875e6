// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server whose station sends a record every few milliseconds, from its start on. */
public final class SeedlinkStation implements AutoCloseable {

    private static final long STEP_MS = 5;
    /** Records that are there when the driver asks what the station has. */
    private static final int AT_ONCE = 30;

    private final SeedlinkServer server;
    private final MiniSeed recording;
    private final Map<String, String> more;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::send, "station");

    /** Starts to send; {@code more} are settings beside or instead of the usual ones. */
    public SeedlinkStation(MiniSeed recording, Map<String, String> more) throws IOException {
        this.server = SeedlinkServer.start();
        this.recording = recording;
        this.more = more;
        this.thread.start();
    }

    /** The settings under which the driver finds it. */
    public Map<String, String> settings() {
        return settings(server.port(), more);
    }

    /** The three channels of the recording from its first sample on. */
    public static Map<String, String> settings(int port, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("port", Integer.toString(port), "network", "XX",
                "station", "MT1", "channels", "LFN=hx,00.LFE=hy,LQN=ex", "from", MiniSeed.START));
        all.putAll(more);
        return all;
    }

    public int port() {
        return server.port();
    }

    /** Ends the server while the driver reads from it. */
    public void breakDown() {
        server.close();
    }

    private void send() {
        int sent = 0;
        try {
            for (byte[] record : recording.records()) {
                if (++sent > AT_ONCE && stop.await(STEP_MS, TimeUnit.MILLISECONDS)) {
                    return;
                }
                server.push(record);
            }
        } catch (IOException e) {
            if (stop.getCount() > 0 && !server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        server.close();
        thread.join();
    }
}
