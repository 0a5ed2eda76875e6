// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.mtlive.acquisition.driver.Position;

/**
 * What the first 128 bytes of a file say; little endian, without padding. Offsets as in {@link #parse}.
 *
 * @param instrument        type of the receiver, as {@code MTU-5C}
 * @param serial            serial number of the receiver
 * @param recordingSeconds  when the recording was told to begin, seconds since 1970 on the clock of GPS
 * @param channel           number of the channel
 * @param sequence          number of the file within the recording, from 1
 * @param periodSeconds     time that a file covers
 * @param sampleRateHz      samples a second
 * @param position          where the receiver stood, when it knew
 * @param satellites        satellites of its GPS
 * @param saturatedFrames   frames of the converter that were at their limit
 * @param missingFrames     frames of the converter that were lost
 * @param batteryVolts      supply of the receiver
 */
record FileHeader(String instrument, String serial, long recordingSeconds, int channel, long sequence,
        int periodSeconds, double sampleRateHz, Optional<Position> position, int satellites, int saturatedFrames,
        int missingFrames, double batteryVolts) {

    /** Length of the header. */
    static final int BYTES = 128;

    private static final int MOST_SEQUENCES = 10_000_000;
    private static final double HIGHEST_RATE_HZ = 1e6;

    /**
     * Reads a header.
     *
     * @param bytes at least {@link #BYTES}
     * @return what it says
     * @throws MalformedFileException if it is not the header of a file with samples: what is wrong
     */
    static FileHeader parse(byte[] bytes) throws MalformedFileException {
        if (bytes.length < BYTES) {
            throw new MalformedFileException("the header has " + bytes.length + " bytes, expected " + BYTES);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        expect("length of the header", in.getShort(2) & 0xffff, BYTES);
        expect("bytes a sample", in.get(62) & 0xff, Float.BYTES);
        String instrument = text(bytes, 4);
        if (!instrument.startsWith("MTU")) {
            throw new MalformedFileException("the header names no MTU receiver");
        }
        long sequence = unsigned(in, 25);
        if (sequence < 1 || sequence > MOST_SEQUENCES) {
            throw new MalformedFileException("not a number of a file: " + sequence);
        }
        int period = in.getShort(29) & 0xffff;
        if (period == 0) {
            throw new MalformedFileException("the file covers no time");
        }
        return new FileHeader(instrument, text(bytes, 12), unsigned(in, 20), in.get(24) & 0xff, sequence, period,
                sampleRate(in), position(in), in.get(92) & 0xff, in.getShort(101) & 0xffff, in.getShort(103) & 0xffff,
                (in.getShort(105) & 0xffff) / 1000.0);
    }

    /** A base and a power of ten. */
    private static double sampleRate(ByteBuffer in) throws MalformedFileException {
        double rate = (in.getShort(59) & 0xffff) * Math.pow(10, in.get(61));
        if (!(rate > 0) || rate > HIGHEST_RATE_HZ || rate < 1) {
            throw new MalformedFileException("not a sample rate: " + rate + " Hz");
        }
        return rate;
    }

    private static Optional<Position> position(ByteBuffer in) {
        float longitude = in.getFloat(71);
        float latitude = in.getFloat(75);
        float elevation = in.getFloat(79);
        boolean sane = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && Float.isFinite(elevation);
        boolean unset = latitude == 0 && longitude == 0; // before the first fix
        return sane && !unset ? Optional.of(new Position(latitude, longitude, elevation)) : Optional.empty();
    }

    private static void expect(String what, int found, int expected) throws MalformedFileException {
        if (found != expected) {
            throw new MalformedFileException(what + ": " + found + ", expected " + expected);
        }
    }

    private static long unsigned(ByteBuffer in, int offset) {
        return in.getInt(offset) & 0xffff_ffffL;
    }

    /** Eight letters, filled up with zeros or blanks. */
    private static String text(byte[] bytes, int offset) {
        return new String(bytes, offset, 8, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", " ").strip();
    }
}
