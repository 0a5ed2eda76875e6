// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSummariesTest {
    private static final Path FILE = Path.of("data", "live.h5");

    @Test
    void columnsAreThoseOfMth5() {
        assertEquals(List.of("channel_scale_factors", "duration", "end", "has_data", "input_channels", "mth5_path",
                "n_samples", "output_channels", "run", "sample_rate", "start", "station", "survey",
                "run_hdf5_reference", "station_hdf5_reference"), RunSummaryRow.columns());
    }

    @Test
    void aRunIsOneRowWithInputsOutputsAndTheLongestChannel() {
        List<ChannelSummaryRow> channels = List.of(row("MT001", "a", "ex", 4000, true), row("MT001", "a", "hx", 4096,
                true), row("MT001", "a", "temperature", 40, true), row("MT001", "a", "hz", 4096, true));

        RunSummaryRow run = RunSummaries.of(channels, FILE).getFirst();

        assertEquals(4096, run.nSamples());
        assertEquals(List.of("hx"), run.inputChannels());
        assertEquals(List.of("ex", "hz"), run.outputChannels());
        assertEquals(40.95, run.durationSeconds(), 1e-9);
        assertEquals(Map.of("ex", 1.0, "hx", 1.0, "temperature", 1.0, "hz", 1.0), run.channelScaleFactors());
        assertEquals("data/live.h5", run.mth5Path());
        assertEquals(RunSummaryRow.columns(), List.copyOf(run.toMap().keySet()));
        assertTrue(run.hasData());
        assertEquals(new RunId("s", "MT001", "a"), run.runId());
    }

    @Test
    void runsAreSortedByStationAndBlankRowsAreLeftOut() {
        List<RunSummaryRow> runs = RunSummaries.of(List.of(row("", "", "", 0, false),
                row("MT002", "a", "ex", 1, true), row("MT001", "b", "ex", 1, false),
                row("MT001", "a", "ex", 1, true)), FILE);

        assertEquals(List.of("s/MT001/a", "s/MT001/b", "s/MT002/a"),
                runs.stream().map(run -> run.runId().toString()).toList());
        assertFalse(runs.get(1).hasData());
    }

    private static ChannelSummaryRow row(String station, String run, String component, long samples, boolean hasData) {
        return new ChannelSummaryRow(station.isEmpty() ? "" : "s", station, run, 0, 0, 0, component,
                "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:40.950000+00:00", samples, 100, "electric", 0, 0,
                "digital counts", hasData, 1, 2, 3);
    }
}
