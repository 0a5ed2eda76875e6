// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.Samples;

import edu.iris.dmc.seedcodec.B1000Types;
import edu.iris.dmc.seedcodec.CodecException;
import edu.iris.dmc.seedcodec.DecompressedData;
import edu.sc.seis.seisFile.mseed.Blockette;
import edu.sc.seis.seisFile.mseed.Blockette1001;
import edu.sc.seis.seisFile.mseed.DataHeader;
import edu.sc.seis.seisFile.mseed.DataRecord;
import edu.sc.seis.seisFile.mseed.SeedFormatException;
import edu.sc.seis.seisFile.mseed.SeedRecord;

/** Decodes the miniSEED 2 record of a SeedLink packet. */
final class MiniSeedDecoder {

    private static final int NUMBER_LENGTH = 6;
    private static final int CALIBRATION_ON = 1;
    private static final int TIME_CORRECTED = 1 << 1;
    private static final int SATURATED_OR_CLIPPED = 3;
    private static final int PADDED = 1 << 4;
    private static final int TIME_QUESTIONABLE = 1 << 7;
    private static final long TENTH_MILLI_NANOS = 100_000;
    private static final int BEST_PERCENT = 100;

    private MiniSeedDecoder() {
    }

    /**
     * Decodes a record.
     *
     * @param bytes {@value RecordShape#LENGTH} bytes
     * @return its samples and what belongs to them
     * @throws MalformedRecordException whatever is wrong with the bytes
     */
    static MiniSeedRecord decode(byte[] bytes) throws MalformedRecordException {
        RecordShape.check(bytes);
        try {
            if (!(SeedRecord.read(numbered(bytes)) instanceof DataRecord record)) {
                throw new MalformedRecordException("not a data record");
            }
            DataHeader header = record.getHeader();
            Samples samples = samples(record.decompress());
            if (samples.count() != header.getNumSamples()) {
                throw new MalformedRecordException("it says " + header.getNumSamples() + " samples and has "
                        + samples.count());
            }
            double rate = record.getSampleRate();
            if (!(rate > 0) || Double.isInfinite(rate)) {
                throw new MalformedRecordException("its sample rate is " + rate);
            }
            return new MiniSeedRecord(header.getNetworkCode().strip(), header.getStationIdentifier().strip(),
                    header.getLocationIdentifier().strip(), header.getChannelIdentifier().strip(), start(record), rate,
                    quality(header), timingPercent(record), samples);
        } catch (SeedFormatException | CodecException | IOException | DateTimeException e) {
            throw new MalformedRecordException(e.toString());
        } catch (RuntimeException e) { // the library checks little of what it reads
            throw new MalformedRecordException("damaged: " + e);
        }
    }

    /** The record's own number serves nobody, and the library prints one that it cannot read. */
    static byte[] numbered(byte[] bytes) {
        byte[] copy = bytes.clone();
        Arrays.fill(copy, 0, NUMBER_LENGTH, (byte) '0');
        return copy;
    }

    private static Samples samples(DecompressedData data) {
        return switch (data.getType()) {
            case B1000Types.FLOAT -> new Samples.Float32(data.getAsFloat());
            case B1000Types.DOUBLE -> new Samples.Float64(data.getAsDouble());
            default -> new Samples.Int32(data.getAsInt());
        };
    }

    private static Instant start(DataRecord record) {
        DataHeader header = record.getHeader();
        Instant start = header.getStartBtime().toInstant();
        if ((header.getActivityFlags() & TIME_CORRECTED) == 0) {
            start = start.plusNanos(header.getTimeCorrection() * TENTH_MILLI_NANOS);
        }
        return start.plusNanos(extension(record).map(fine -> fine.getMicrosecond() * 1000L).orElse(0L));
    }

    /** More than 100 cannot be, and is taken for not told. */
    private static OptionalInt timingPercent(DataRecord record) {
        int percent = extension(record).map(fine -> Byte.toUnsignedInt(fine.getTimingQuality())).orElse(-1);
        return percent < 0 || percent > BEST_PERCENT ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    private static Optional<Blockette1001> extension(DataRecord record) {
        for (Blockette blockette : record.getBlockettes(1001)) {
            if (blockette instanceof Blockette1001 extension) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    private static int quality(DataHeader header) {
        int flags = header.getDataQualityFlags();
        int quality = 0;
        if ((flags & SATURATED_OR_CLIPPED) != 0) {
            quality |= QualityBit.CLIPPED.mask();
        }
        if ((flags & PADDED) != 0) {
            quality |= QualityBit.PADDED.mask();
        }
        if ((flags & TIME_QUESTIONABLE) != 0) {
            quality |= QualityBit.CLOCK_UNLOCKED.mask();
        }
        if ((header.getActivityFlags() & CALIBRATION_ON) != 0) {
            quality |= QualityBit.CALIBRATION.mask();
        }
        return quality;
    }
}
