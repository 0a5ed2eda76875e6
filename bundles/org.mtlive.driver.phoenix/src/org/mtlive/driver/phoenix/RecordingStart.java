// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

/**
 * Where sample 0 is. Seconds since 1970 on the clock of GPS, as in the files.
 *
 * @param recordingSeconds the time that all files of the recording carry
 * @param startSeconds     time of sample 0
 */
record RecordingStart(long recordingSeconds, long startSeconds) {

    /** When a continuous file begins. */
    static long secondsOf(FileHeader header) {
        long sequence = header.sequence();
        return header.recordingSeconds() + (sequence == 1 ? 1 : header.periodSeconds() * (sequence - 1));
    }

    /** Index of the first sample of a continuous file. */
    long index(FileHeader header) {
        return index(secondsOf(header), header.sampleRateHz());
    }

    /** Index of a sample that was taken at a time. */
    long index(long seconds, double rateHz) {
        return Math.round((seconds - startSeconds) * rateHz);
    }
}
