// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.reader.SampleRange;

/**
 * A channel of the replay.
 *
 * @param description what is told about it
 * @param filters     those that the description names
 * @param pieces      one a run, in rising order of time
 */
record Track(ChannelDescription description, List<ResponseFilter> filters, List<Piece> pieces) {

    /** Copies the lists. */
    Track {
        filters = List.copyOf(filters);
        pieces = List.copyOf(pieces);
    }

    double rateHz() {
        return description.sampleRateHz();
    }

    /** Time of the end of its last sample after sample 0, seconds. */
    double endSeconds() {
        return pieces.stream().mapToLong(Piece::endIndex).max().orElse(0) / rateHz();
    }

    /**
     * When there is something to play again.
     *
     * @param seconds after sample 0
     * @return time of the first sample from then on; infinite when there is none
     */
    double nextSeconds(double seconds) {
        for (Piece piece : pieces) {
            for (SampleRange range : piece.samples()) {
                if ((piece.firstIndex() + range.endSample()) / rateHz() > seconds) {
                    return Math.max(seconds, (piece.firstIndex() + range.firstSample()) / rateHz());
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * A stretch of samples that stand together in the file.
     *
     * @param piece whose
     * @param range which of its samples
     */
    record Part(Piece piece, SampleRange range) {

        long firstIndex() {
            return piece.firstIndex() + range.firstSample();
        }

        long endIndex() {
            return piece.firstIndex() + range.endSample();
        }
    }

    /**
     * The samples of a part of the replay.
     *
     * @param fromIndex first index
     * @param toIndex   index after the last one
     * @return in rising order
     */
    List<Part> between(long fromIndex, long toIndex) {
        List<Part> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.firstIndex() < toIndex && piece.endIndex() > fromIndex) {
                for (SampleRange range : piece.samples()) {
                    long first = Math.max(range.firstSample(), fromIndex - piece.firstIndex());
                    long end = Math.min(range.endSample(), toIndex - piece.firstIndex());
                    if (first < end) {
                        parts.add(new Part(piece, new SampleRange(first, end)));
                    }
                }
            }
        }
        return parts;
    }
}
