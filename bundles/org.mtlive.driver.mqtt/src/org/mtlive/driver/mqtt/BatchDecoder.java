// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.Samples;

/** Decodes messages of the batch format. */
final class BatchDecoder {

    static final int MAGIC = 0x3142544d; // "MTB1", little-endian
    static final int HEADER = 40;
    static final int CHECKSUM = 4;
    private static final int MOST_CHANNELS = 64;
    private static final int CLIPPED = 1;
    private static final int CLOCK_UNLOCKED = 2;
    private static final int CALIBRATION = 4;
    private static final double LOWEST_RATE_HZ = 1e-6;
    private static final double HIGHEST_RATE_HZ = 1e7;
    private static final long HIGHEST_INDEX = 1L << 50;
    /** The year 2200. */
    private static final long LATEST_MICROS = 7_258_118_400_000_000L;

    private BatchDecoder() {
    }

    /**
     * Decodes a message.
     *
     * @param bytes the payload
     * @return what it says
     * @throws MalformedMessageException whatever is wrong with it
     */
    static BatchMessage decode(byte[] bytes) throws MalformedMessageException {
        if (bytes.length < HEADER + CHECKSUM) {
            throw new MalformedMessageException(bytes.length + " bytes are too few for a batch");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != MAGIC) {
            throw new MalformedMessageException("it does not begin with MTB1");
        }
        BatchType type = BatchType.of(in.get());
        int channels = Byte.toUnsignedInt(in.get());
        int count = Short.toUnsignedInt(in.getShort());
        int expected = HEADER + channels * count * type.bytes() + CHECKSUM;
        if (channels < 1 || channels > MOST_CHANNELS || count < 1 || bytes.length != expected) {
            throw new MalformedMessageException(bytes.length + " bytes do not fit " + channels + " channels of " + count
                    + " samples of " + type.bytes() + " bytes");
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        if ((int) checksum.getValue() != in.getInt(bytes.length - CHECKSUM)) {
            throw new MalformedMessageException("its checksum is wrong");
        }
        int session = in.getInt();
        int flags = in.getInt();
        long first = in.getLong();
        long startMicros = in.getLong();
        double rate = in.getDouble();
        if (first < 0 || first > HIGHEST_INDEX || !(rate >= LOWEST_RATE_HZ && rate <= HIGHEST_RATE_HZ)
                || startMicros < 0 || startMicros > LATEST_MICROS) {
            throw new MalformedMessageException("index " + first + ", start " + startMicros + " us or rate " + rate
                    + " Hz cannot be");
        }
        List<Samples> samples = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            samples.add(type.read(in, count));
        }
        return new BatchMessage(session, first, startMicros, rate, quality(flags), count, List.copyOf(samples));
    }

    private static int quality(int flags) {
        int quality = 0;
        if ((flags & CLIPPED) != 0) {
            quality |= QualityBit.CLIPPED.mask();
        }
        if ((flags & CLOCK_UNLOCKED) != 0) {
            quality |= QualityBit.CLOCK_UNLOCKED.mask();
        }
        if ((flags & CALIBRATION) != 0) {
            quality |= QualityBit.CALIBRATION.mask();
        }
        return quality;
    }
}
