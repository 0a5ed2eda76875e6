// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/** Messages of the batch format (docs/drivers/mqtt.md) as a device makes them: 24-bit counts that tell their index. */
public final class MqttBatches {

    /** Channels of every message. */
    public static final int CHANNELS = 5;
    private static final int HEADER = 40;
    private static final int INT24 = 2;
    private static final int RANGE = 1 << 23;

    private final int session;
    private final Instant start;
    private final double rateHz;
    private final int count;

    /**
     * A device.
     *
     * @param session drawn anew at its every start
     * @param start   time of its sample 0
     * @param rateHz  sample rate
     * @param count   samples of each channel in a message
     */
    public MqttBatches(int session, Instant start, double rateHz, int count) {
        this.session = session;
        this.start = start;
        this.rateHz = rateHz;
        this.count = count;
    }

    /** The count of a channel at an index: both can be told from it. */
    public static int value(int channel, long index) {
        return (int) ((index * 7919 + channel * 1_000_003L) % RANGE) * (channel % 2 == 0 ? 1 : -1);
    }

    /** The message whose first sample has an index. */
    public byte[] message(long first) {
        int length = HEADER + CHANNELS * count * 3;
        ByteBuffer out = ByteBuffer.allocate(length + 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put("MTB1".getBytes(StandardCharsets.US_ASCII)).put((byte) INT24).put((byte) CHANNELS);
        out.putShort((short) count);
        out.putInt(session).putInt(0).putLong(first);
        out.putLong(start.getEpochSecond() * 1_000_000 + start.getNano() / 1000).putDouble(rateHz);
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int i = 0; i < count; i++) {
                int value = value(channel, first + i);
                out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
            }
        }
        CRC32 checksum = new CRC32();
        checksum.update(out.array(), 0, length);
        return out.putInt((int) checksum.getValue()).array();
    }
}
