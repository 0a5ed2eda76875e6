// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.mtlive.acquisition.driver.support.Findings;

/**
 * Reads the files of one channel one after the other. The place of a sample is its time: in continuous files the number
 * of the file tells when it begins, in segmented ones each segment has a time stamp. Used by one thread.
 *
 * <p>Design note: the receiver needs a second until its first sample, so the first file of a recording begins a second
 * after the time that the recording is named by, and has samples of one second less.
 */
final class ChannelReader implements Closeable {

    private final String component;
    private final Path folder;
    private final Band band;
    private final RecordingStart start;
    private final double rateHz;
    private final Findings findings;
    private Optional<SampleFile> file = Optional.empty();
    private FileHeader header;
    private long sequence;
    /** Index of the next sample of the file. */
    private long at;
    /** Samples of the segment, or of a continuous file, that are still to be read. */
    private long left;
    private long endSample;
    private boolean begun;

    /**
     * Makes a reader that has opened nothing.
     *
     * @param component name of the channel, for messages
     * @param folder    where its files are
     * @param band      which of them
     * @param start     where sample 0 is
     * @param rateHz    sample rate of all files
     * @param findings  is told what is wrong
     */
    ChannelReader(String component, Path folder, Band band, RecordingStart start, double rateHz, Findings findings) {
        this.component = component;
        this.folder = folder;
        this.band = band;
        this.start = start;
        this.rateHz = rateHz;
        this.findings = findings;
    }

    /**
     * The header of the file that is read now.
     *
     * @return empty before the first
     */
    Optional<FileHeader> header() {
        return Optional.ofNullable(header);
    }

    /**
     * The next samples that are there now.
     *
     * @param most how many at most
     * @return empty when there are none; more may come later
     * @throws IOException if a file cannot be read, is gone or became shorter
     */
    Optional<Stretch> next(int most) throws IOException {
        while (file.isPresent() || open()) {
            if (left == 0 && !beginSegment()) {
                if (!leave()) {
                    return Optional.empty();
                }
                continue;
            }
            int count = (int) Math.min(Math.min(most, left), file.get().available() / Float.BYTES);
            if (count == 0) {
                if (!leave()) {
                    return Optional.empty();
                }
                continue;
            }
            Stretch stretch = new Stretch(at, file.get().samples(count));
            at += count;
            left -= count;
            Optional<Stretch> fresh = fresh(stretch);
            if (fresh.isPresent()) {
                return fresh;
            }
        }
        return Optional.empty();
    }

    /** Without what was there before. */
    private Optional<Stretch> fresh(Stretch stretch) {
        long old = Math.clamp(endSample - stretch.firstSample(), 0, stretch.samples().length);
        if (old > 0) {
            findings.found(old, "sample(s) of a time that was there before left out", "");
        }
        if (old == stretch.samples().length) {
            return Optional.empty();
        }
        if (begun && !band.segmented() && stretch.firstSample() > endSample) {
            findings.gap(stretch.firstSample() - endSample);
        }
        begun = true;
        endSample = stretch.endSample();
        return Optional.of(old == 0 ? stretch : new Stretch(stretch.firstSample() + old,
                Arrays.copyOfRange(stretch.samples(), (int) old, stretch.samples().length)));
    }

    /** Opens the next file that can be used; false when there is none now. */
    private boolean open() throws IOException {
        for (Optional<RecordingFolder.Part> part = successor(); part.isPresent(); part = successor()) {
            SampleFile next = new SampleFile(part.get().path());
            long there = next.available();
            if (there < FileHeader.BYTES && RecordingFolder.after(folder, band, part.get().sequence()).isEmpty()) {
                next.close(); // just being begun
                return false;
            }
            sequence = part.get().sequence();
            try {
                header = check(FileHeader.parse(next.bytes((int) Math.min(there, FileHeader.BYTES))));
                file = Optional.of(next);
                at = start.index(header);
                left = band.segmented() ? 0 : Long.MAX_VALUE;
                findings.found(header.saturatedFrames(), "saturated frame(s) of " + component, "");
                findings.found(header.missingFrames(), "missing frame(s) of " + component, "");
                return true;
            } catch (MalformedFileException e) {
                next.close();
                leftOut(next, e.getMessage());
            }
        }
        return false;
    }

    /** One bit that is wrong in a header must not open a gap of years. */
    private FileHeader check(FileHeader read) throws MalformedFileException {
        if (read.recordingSeconds() != start.recordingSeconds()) {
            throw new MalformedFileException("it belongs to another recording");
        }
        if (read.sequence() != sequence) {
            throw new MalformedFileException("its header says that it is file " + read.sequence());
        }
        if (read.sampleRateHz() != rateHz) {
            throw new MalformedFileException("its sample rate is " + read.sampleRateHz() + " Hz, expected " + rateHz);
        }
        return read;
    }

    private Optional<RecordingFolder.Part> successor() throws IOException {
        return RecordingFolder.after(folder, band, sequence);
    }

    /** Reads the header of the next segment; false when it is not there now. */
    private boolean beginSegment() throws IOException {
        if (file.get().available() < SegmentHeader.BYTES) {
            return false;
        }
        try {
            SegmentHeader segment = SegmentHeader.parse(file.get().bytes(SegmentHeader.BYTES), header);
            at = start.index(segment.stampSeconds(), rateHz);
            left = segment.samples();
            return true;
        } catch (MalformedFileException e) {
            leftOut(file.get(), e.getMessage());
            abandon();
            return false;
        }
    }

    /** Goes on to the next file when it is there and nothing more can come in the present one. */
    private boolean leave() throws IOException {
        if (file.isEmpty()) {
            return true; // it was abandoned
        }
        if (successor().isEmpty()) {
            return false;
        }
        if (file.get().available() < (left == 0 ? SegmentHeader.BYTES : Float.BYTES)) {
            finish();
        } // else it came before the next file did
        return true;
    }

    /** Says that nothing more comes in the present file. */
    void finish() throws IOException {
        if (file.isPresent() && (file.get().available() > 0 || band.segmented() && left > 0)) {
            leftOut(file.get(), "it ends in the middle of a " + (band.segmented() ? "segment" : "sample"));
        }
        abandon();
    }

    private void leftOut(SampleFile which, String reason) {
        findings.found(1, "file(s) left out in part or whole", which.path().getFileName() + ": " + reason);
    }

    private void abandon() throws IOException {
        left = 0;
        close();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
            file = Optional.empty();
        }
    }
}
