// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.reader.ReaderService;
import org.mtlive.testing.Hdf5ForTests;

/** Real files and the real reader. */
final class Mth5ForTests {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final double RATE_HZ = 200;
    private static final Mth5Store STORE = new Mth5Store(Hdf5ForTests.provider("ffm"));
    private static final ReaderService READERS = reader();

    private Mth5ForTests() {
    }

    static ReaderService readers() {
        return READERS;
    }

    /** The class is not exported, so that a test can only name it. */
    private static ReaderService reader() {
        try {
            return (ReaderService) Class.forName("org.mtlive.reader.swmr.SwmrReaderService").getConstructors()[0]
                    .newInstance(STORE);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the reader service", e);
        }
    }

    /**
     * Writes a file: station MT001 with the runs 001 and 002, ten seconds apart; ex (float32, a filter, metadata), hx
     * (int32) and, ten times slower, temperature (float64). Sample i of a run is i, + 0.5 in real types.
     */
    static Path write(Path file, int samples) throws Mth5Exception {
        return write(file, samples, 10);
    }

    /** The same with another time between the runs; below 0 they overlap. */
    static Path write(Path file, int samples, int secondsBetween) throws Mth5Exception {
        try (Mth5File out = STORE.open(file, OpenMode.WRITE, OpenOptions.normal())) {
            Instant second = START.plusNanos((long) (samples / RATE_HZ * 1e9)).plusSeconds(secondsBetween);
            for (Instant start : List.of(START, second)) {
                RunId run = new RunId("S1", "MT001", start.equals(START) ? "001" : "002");
                out.ensure(new RunSpec(run, Metadata.of(MetadataClass.SURVEY),
                        Metadata.of(MetadataClass.STATION).set("location.latitude", 43.5)
                                .set("location.longitude", -79.25).set("location.elevation", 181.0),
                        Metadata.of(MetadataClass.RUN).set("data_logger.model", "MTU-5C"), channels(run, start),
                        List.of(new CoefficientFilter("dipole_100m", "mV/km", "mV", 0.1))));
                append(out, run, samples);
            }
        }
        return file;
    }

    private static List<ChannelSpec> channels(RunId run, Instant start) throws Mth5Exception {
        ChannelSpec ex = ChannelSpec.of(id(run, "ex"), SampleType.FLOAT32, RATE_HZ, start);
        Metadata electric = Metadata.of(MetadataClass.ELECTRIC).set("dipole_length", 100.0)
                .set("measurement_azimuth", 12.5);
        return List.of(
                new ChannelSpec(ex.id(), ex.kind(), ex.sampleType(), RATE_HZ, start, 0, "mV", electric,
                        List.of("dipole_100m")),
                ChannelSpec.of(id(run, "hx"), SampleType.INT32, RATE_HZ, start),
                ChannelSpec.of(id(run, "temperature"), SampleType.FLOAT64, RATE_HZ / 10, start));
    }

    private static void append(Mth5File out, RunId run, int samples) throws Mth5Exception {
        float[] ex = new float[samples];
        int[] hx = new int[samples];
        double[] temperature = new double[samples / 10];
        for (int i = 0; i < samples; i++) {
            ex[i] = i + 0.5f;
            hx[i] = i;
            temperature[i / 10] = i / 10 + 0.5;
        }
        out.getChannel(id(run, "ex")).append(ex, 0, samples);
        out.getChannel(id(run, "hx")).append(hx, 0, samples);
        out.getChannel(id(run, "temperature")).append(temperature, 0, temperature.length);
    }

    static ChannelId id(RunId run, String component) {
        return new ChannelId(run.survey(), run.station(), run.run(), component);
    }
}
