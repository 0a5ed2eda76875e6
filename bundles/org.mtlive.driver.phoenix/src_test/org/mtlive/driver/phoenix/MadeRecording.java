// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A small recording made after the layout of the real ones. The files of one channel cover 4 s each at 150 Hz; sample
 * n of the recording is n on all channels.
 */
final class MadeRecording {

    static final int RATE_HZ = 150;
    static final int PERIOD_SECONDS = 4;
    static final long RECORDING = 0x608783F4L;
    /** What the receiver notes: channel 0 is H2, 1 is E1. */
    static final String NOTES = """
            {"channel_map": {"mapping": [{"idx": 0, "tag": "H2"}, {"idx": 1, "tag": "E1"}]},
             "chconfig": {"chans": [{"tag": "H2", "type_name": "MTC-150", "serial": 0},
              {"tag": "E1", "pot_p": 1000.0, "pot_n": 500.5, "length1": 50, "length2": 30, "lp": 10000}]},
             "timing": {"gps_lat": 43.5, "gps_lon": -79.25, "gps_alt": 181, "tm_leapSecAtRecStart": 18},
             "receiver_commercial_name": "MTU-5C"}""";

    private final Path folder;

    MadeRecording(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("recmeta.json"), NOTES);
    }

    Path folder() {
        return folder;
    }

    Path file(int channel, long sequence, String band) {
        return folder.resolve(channel + "/10128_608783F4_%d_%08X.%s".formatted(channel, sequence, band));
    }

    /** A continuous file as it is when it is full: the first one is a second shorter. */
    void continuous(int channel, long sequence) throws IOException {
        long first = sequence == 1 ? 0 : (PERIOD_SECONDS * (sequence - 1) - 1) * RATE_HZ;
        long end = (PERIOD_SECONDS * sequence - 1) * RATE_HZ;
        begin(channel, sequence, "td_150", RATE_HZ);
        append(file(channel, sequence, "td_150"), samples(first, (int) (end - first)));
    }

    /** A file that holds nothing but its header yet. */
    void begin(int channel, long sequence, String band, int rateHz) throws IOException {
        Files.createDirectories(file(channel, sequence, band).getParent());
        Files.write(file(channel, sequence, band), header(channel, sequence, rateHz));
    }

    static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }

    static byte[] header(int channel, long sequence, int rateHz) {
        ByteBuffer header = ByteBuffer.allocate(FileHeader.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, (byte) 2).put(1, (byte) 2).putShort(2, (short) FileHeader.BYTES);
        header.put(4, "MTU-5C".getBytes(StandardCharsets.US_ASCII));
        header.put(12, "10128".getBytes(StandardCharsets.US_ASCII));
        header.putInt(20, (int) RECORDING).put(24, (byte) channel).putInt(25, (int) sequence);
        header.putShort(29, (short) PERIOD_SECONDS).putShort(59, (short) rateHz).put(62, (byte) Float.BYTES);
        header.putFloat(71, -79.25f).putFloat(75, 43.5f).putFloat(79, 181);
        header.put(92, (byte) 6).putShort(105, (short) 12_480);
        return header.array();
    }

    /** A segment whose first sample was taken so long after the start of the recording. */
    static byte[] segment(long seconds, int declared, byte[] samples) {
        return ByteBuffer.allocate(SegmentHeader.BYTES + samples.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, (int) (RECORDING + seconds)).putInt(4, declared).put(SegmentHeader.BYTES, samples).array();
    }

    static byte[] samples(long first, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(first + i);
        }
        return bytes.array();
    }
}
