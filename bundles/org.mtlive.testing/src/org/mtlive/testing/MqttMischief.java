// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries MQTT packets and repeats, swaps and delays those that publish: what a byte stream allows only in whole
 * packets.
 */
public final class MqttMischief implements TcpProxy.Pump {

    private static final int PUBLISH = 3;
    private static final int DUPLICATE = 8;
    private static final long DELAY_MS = 100;

    private final double repeat;
    private final double swap;
    private final double delay;
    private final long seed;
    private final AtomicLong done = new AtomicLong();

    /** Chances for each packet, 0 to 1. */
    public MqttMischief(long seed, double repeat, double swap, double delay) {
        this.seed = seed;
        this.repeat = repeat;
        this.swap = swap;
        this.delay = delay;
    }

    /** How often something was done to a packet. */
    public long done() {
        return done.get();
    }

    @Override
    public void run(InputStream in, OutputStream out) throws IOException {
        Random random = new Random(seed + done.get());
        byte[] kept = new byte[0];
        while (true) {
            byte[] packet = read(in);
            if ((packet[0] & 0xf0) >> 4 != PUBLISH) {
                out.write(packet);
                continue;
            }
            if (random.nextDouble() < delay) {
                pause();
            }
            if (kept.length == 0 && random.nextDouble() < swap) {
                kept = packet; // goes after the next one
                done.incrementAndGet();
                continue;
            }
            out.write(packet);
            out.write(kept);
            kept = new byte[0];
            if (random.nextDouble() < repeat) {
                done.incrementAndGet();
                byte[] again = packet.clone();
                again[0] |= DUPLICATE;
                out.write(again);
            }
        }
    }

    private void pause() throws IOException {
        done.incrementAndGet();
        try {
            Thread.sleep(DELAY_MS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private byte[] read(InputStream in) throws IOException {
        byte[] head = new byte[5];
        int used = 0;
        int length = 0;
        head[used++] = next(in);
        int shift = 0;
        do {
            head[used] = next(in);
            length |= (head[used] & 0x7f) << shift;
            shift += 7;
        } while ((head[used++] & 0x80) != 0 && used < head.length);
        byte[] packet = Arrays.copyOf(head, used + length);
        if (in.readNBytes(packet, used, length) < length) {
            throw new EOFException();
        }
        return packet;
    }

    private static byte next(InputStream in) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return (byte) value;
    }
}
