// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What stands before the samples of each segment of a segmented file; 32 bytes.
 *
 * <p>Design note: the counts of saturated and missing samples (offsets 8 and 10) are not used. In real recordings they
 * stay the same from segment to segment and contradict the receiver's own totals.
 *
 * @param stampSeconds time of its first sample, seconds since 1970 on the clock of GPS
 * @param samples      how many follow
 */
record SegmentHeader(long stampSeconds, int samples) {

    /** Length of the header. */
    static final int BYTES = 32;

    /**
     * Reads the header of a segment.
     *
     * @param bytes at least {@link #BYTES}
     * @param file  the header of its file
     * @return what it says
     * @throws MalformedFileException if it cannot be one: then the place of the next segment is not known either
     */
    static SegmentHeader parse(byte[] bytes, FileHeader file) throws MalformedFileException {
        if (bytes.length < BYTES) {
            throw new MalformedFileException("the header of a segment has " + bytes.length + " bytes, expected "
                    + BYTES);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long stamp = in.getInt(0) & 0xffff_ffffL;
        long samples = in.getInt(4) & 0xffff_ffffL;
        if (samples < 1 || samples > file.sampleRateHz() * file.periodSeconds()) {
            throw new MalformedFileException("a segment of " + samples + " samples in a file of "
                    + file.periodSeconds() + " s");
        }
        long fileStart = file.recordingSeconds() + file.periodSeconds() * (file.sequence() - 1);
        if (stamp < fileStart || stamp > fileStart + file.periodSeconds()) {
            throw new MalformedFileException("the time stamp of a segment lies " + (stamp - fileStart) + " s after the"
                    + " start of a file of " + file.periodSeconds() + " s");
        }
        return new SegmentHeader(stamp, (int) samples);
    }
}
