// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Options of {@code collect} for the instruments that the tests record. */
final class Instruments {
    /** Columns of EMTF's synthetic series. */
    static final String EMTF_COLUMNS = "hx,hy,hz,ex,ey";
    /** Its number of samples a channel. */
    static final int EMTF_SAMPLES = 40_000;

    private Instruments() { }

    /** A text file with the columns of {@link #EMTF_COLUMNS}, delivered in blocks of 1000; speed 0: as fast as it goes. */
    static List<Object> columns(Path input, double sampleRateHz, double speed) {
        return List.of("--driver", "ascii", "--set", "file=" + input, "--set", "columns=" + EMTF_COLUMNS,
                "--set", "sample-rate=" + sampleRateHz, "--set", "block=1000", "--set", "speed=" + speed);
    }

    /** The simulated station, which never ends by itself; speed 0: as fast as it goes. */
    static List<Object> simulator(double sampleRateHz, long seed, double speed) {
        return List.of("--driver", "simulator", "--set", "sample-rate=" + sampleRateHz, "--set", "seed=" + seed,
                "--set", "speed=" + speed);
    }

    /** The same, ending after so many samples a channel. */
    static List<Object> simulator(double sampleRateHz, long seed, double speed, long samples) {
        return Stream.concat(simulator(sampleRateHz, seed, speed).stream(), Stream.of("--set", "samples=" + samples)).toList();
    }

    /** A LEMI-424 recording. */
    static List<Object> lemi424(Path recording, double speed) {
        return List.of("--driver", "lemi424", "--set", "file=" + recording, "--set", "speed=" + speed);
    }

    /** Writes a text file whose five columns tell the sample's index: column c of sample i is 5 i + c. */
    static Path counting(Path file, int samples) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < samples; i++) {
                int first = 5 * i;
                out.write(IntStream.range(first, first + 5).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
                out.newLine();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
