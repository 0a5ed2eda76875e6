// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;
import org.mtlive.testing.Python;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

/** Closed files of today's Python mth5: every channel, every sample, compared with h5py. */
@Timeout(240)
class PythonFilesTest {
    private static final String SUMS = """
            import sys, h5py, numpy as np
            def visit(name, o):
                if isinstance(o, h5py.Dataset) and o.attrs.get('mth5_type') in ('Electric', 'Magnetic', 'Auxiliary'):
                    v = o[()].astype('f8')
                    parts = name.split('/')
                    print(parts[-3], parts[-2], parts[-1], len(v), repr(float(v.sum())),
                          repr(float((v * np.arange(len(v))).sum())), o.attrs['sample_rate'], sep='|')
            h5py.File(sys.argv[1], 'r').visititems(visit)
            """;

    @ParameterizedTest
    @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void everyChannelOfAReferenceFileIsReadAsH5pyReadsIt(String name, @TempDir Path folder) throws Exception {
        readCompletely(TestData.copy(name, folder));
    }

    @Test
    void everyChannelOfTheSyntheticFileIsReadAsH5pyReadsIt() throws Exception {
        readCompletely(SharedData.file("mth5/synthetic_test_data.h5"));
    }

    private static void readCompletely(Path file) throws Exception {
        List<String> lines = Python.run(SUMS, Duration.ofSeconds(60), file).lines().toList();
        assertFalse(lines.isEmpty());

        try (LiveReader reader = Services.reader().open(file)) {
            assertEquals(FileLife.CLOSED, reader.life(), reader.status().text());
            assertEquals(lines.size(), reader.channels().size());
            for (String line : lines) {
                assertChannel(reader, line.split("\\|"));
            }
        }
    }

    private static void assertChannel(LiveReader reader, String[] expected) throws Exception {
        ChannelId id = reader.channels().stream().filter(c -> c.station().equals(expected[0])
                && c.run().equals(expected[1]) && c.component().equals(expected[2])).findFirst().orElseThrow();
        int samples = Integer.parseInt(expected[3]);
        Window window = reader.window(id, 0, samples, Scale.COUNTS);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < samples; i++) {
            sum += window.values()[i];
            weighted += window.values()[i] * i;
        }

        assertEquals(samples, reader.safeSamples(id));
        assertEquals(samples, window.count());
        assertEquals(Double.parseDouble(expected[4]), sum, 1e-9 * samples * (1 + Math.abs(sum)));
        assertEquals(Double.parseDouble(expected[5]), weighted, 1e-9 * samples * (1 + Math.abs(weighted)));
        assertEquals(Double.parseDouble(expected[6]), reader.channel(id).sampleRateHz());
        ChannelSummaryRow row = reader.channelSummary().stream().filter(r -> r.channelId().equals(id)).findFirst()
                .orElseThrow();
        assertEquals(samples, row.nSamples());
        assertTrue(reader.runSummary().stream().anyMatch(r -> r.runId().equals(id.parent())));
    }
}
