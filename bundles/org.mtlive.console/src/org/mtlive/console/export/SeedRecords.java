// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import edu.iris.dmc.seedcodec.B1000Types;
import edu.iris.dmc.seedcodec.Steim2;
import edu.iris.dmc.seedcodec.SteimException;
import edu.iris.dmc.seedcodec.SteimFrameBlock;
import edu.sc.seis.seisFile.mseed.Blockette100;
import edu.sc.seis.seisFile.mseed.Blockette1000;
import edu.sc.seis.seisFile.mseed.Blockette1001;
import edu.sc.seis.seisFile.mseed.Btime;
import edu.sc.seis.seisFile.mseed.DataHeader;
import edu.sc.seis.seisFile.mseed.DataRecord;
import edu.sc.seis.seisFile.mseed.SeedFormatException;

/**
 * Writes records of miniSEED 2 of 4096 bytes, big endian: whole numbers by Steim 2, and plainly where a step is too
 * large for that; real numbers as they are. One thread.
 */
final class SeedRecords {
    private static final byte RECORD_POWER = 12;
    private static final int RECORD_BYTES = 1 << RECORD_POWER;
    private static final int FRAME_BYTES = 64;
    private static final int MOST_IN_FRAME = 15 * 7;
    private static final int MOST_NUMBER = 999_999;
    private static final int MOST_FACTOR = Short.MAX_VALUE;
    private static final int TENTH_MILLI_NANOS = 100_000;
    private static final int MICRO_NANOS = 1000;
    private static final int SURE = 100;

    private final DataOutputStream out;
    private int number;

    SeedRecords(DataOutputStream out) {
        this.out = out;
    }

    /** Whether a rate can be told in miniSEED. */
    static boolean canTell(double rateHz) {
        return rateHz <= MOST_FACTOR;
    }

    /** What is said in front of the samples. */
    record Head(SeedCodes codes, double rateHz) {
        private boolean isWhole() {
            return rateHz == Math.rint(rateHz) || 1 / rateHz == Math.rint(1 / rateHz);
        }

        /** A blockette with the exact rate needs a second block of 64 bytes. */
        private int bytes() {
            return isWhole() ? FRAME_BYTES : 2 * FRAME_BYTES;
        }
    }

    /** Successive whole numbers, the first of which is of a time; each record's time is counted from there. */
    void whole(Head head, Times times, int[] samples) throws IOException {
        int frames = (RECORD_BYTES - head.bytes()) / FRAME_BYTES;
        int done = 0;
        while (done < samples.length) {
            int[] next = Arrays.copyOfRange(samples, done, Math.min(samples.length, done + frames * MOST_IN_FRAME));
            int count;
            try {
                SteimFrameBlock block = Steim2.encode(next, frames, done == 0 ? next[0] : samples[done - 1]);
                count = block.getNumSamples();
                record(head, times.of(done), count, B1000Types.STEIM2, block.getEncodedData());
            } catch (SteimException e) { // a difference of more than 30 bits
                ByteBuffer data = data(head);
                count = Math.min(next.length, data.capacity() / Integer.BYTES);
                data.asIntBuffer().put(next, 0, count);
                record(head, times.of(done), count, B1000Types.INTEGER, data.array());
            }
            done += count;
        }
    }

    /** Successive real numbers of 32 or 64 bits. */
    void real(Head head, Times times, double[] samples, boolean isDouble) throws IOException {
        ByteBuffer data = data(head);
        int most = data.capacity() / (isDouble ? Double.BYTES : Float.BYTES);
        for (int done = 0; done < samples.length; done += most) {
            int count = Math.min(most, samples.length - done);
            data = data(head);
            for (int i = done; i < done + count; i++) {
                if (isDouble) {
                    data.putDouble(samples[i]);
                } else {
                    data.putFloat((float) samples[i]);
                }
            }
            record(head, times.of(done), count, isDouble ? B1000Types.DOUBLE : B1000Types.FLOAT, data.array());
        }
    }

    /** The time of a sample by its place in an array. */
    @FunctionalInterface
    interface Times {
        Instant of(int index);
    }

    private static ByteBuffer data(Head head) {
        return ByteBuffer.allocate(RECORD_BYTES - head.bytes());
    }

    private void record(Head head, Instant time, int count, int encoding, byte[] data) throws IOException {
        number = number % MOST_NUMBER + 1;
        DataHeader header = new DataHeader(number, 'D', false);
        header.setNetworkCode(head.codes().network());
        header.setStationIdentifier(head.codes().station());
        header.setLocationIdentifier(head.codes().location());
        header.setChannelIdentifier(head.codes().channel());
        Instant micros = time.plusNanos(MICRO_NANOS / 2).truncatedTo(ChronoUnit.MICROS);
        header.setStartBtime(new Btime(micros));
        header.setNumSamples((short) count);
        rate(header, head.rateHz());
        try {
            DataRecord record = new DataRecord(header);
            Blockette1000 form = new Blockette1000();
            form.setEncodingFormat((byte) encoding);
            form.setWordOrder(Blockette1000.SEED_BIG_ENDIAN);
            form.setDataRecordLength(RECORD_POWER);
            record.addBlockette(form);
            Blockette1001 quality = new Blockette1001();
            quality.setTimingQuality((byte) SURE);
            quality.setMicrosecond((byte) (micros.getNano() % TENTH_MILLI_NANOS / MICRO_NANOS));
            quality.setFrameCount((byte) (encoding == B1000Types.STEIM2 ? data.length / FRAME_BYTES : 0));
            record.addBlockette(quality);
            if (!head.isWhole()) {
                Blockette100 exact = new Blockette100();
                exact.setActualSampleRate((float) head.rateHz());
                record.addBlockette(exact);
            }
            record.setData(data);
            record.write(out);
        } catch (SeedFormatException e) {
            throw new IOException("a record of " + head.codes() + " cannot be made", e);
        }
    }

    private static void rate(DataHeader header, double rateHz) {
        if (rateHz == Math.rint(rateHz)) {
            header.setSampleRateFactor((short) rateHz);
            header.setSampleRateMultiplier((short) 1);
        } else if (1 / rateHz == Math.rint(1 / rateHz) && 1 / rateHz <= MOST_FACTOR) {
            header.setSampleRateFactor((short) (-1 / rateHz));
            header.setSampleRateMultiplier((short) 1);
        } else {
            header.setSampleRate(rateHz);
        }
    }
}
