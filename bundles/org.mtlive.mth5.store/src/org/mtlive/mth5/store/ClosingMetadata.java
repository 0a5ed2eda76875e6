// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.RunId;

/**
 * Fills the slots that the metadata standard has for what is only known at the end of a run, from the series and gaps
 * of the live contract: drift, uncertainty and satellites of the clock, voltage of the supply, contact resistances, and
 * warnings about the quality of a channel. What somebody has said already stays. For a file in normal mode.
 */
final class ClosingMetadata {
    private final OpenFile file;
    private final Map<ChannelId, ChannelSummaryRow> channels = new HashMap<>();
    private final Map<ChannelId, Double> clipped = new HashMap<>();

    ClosingMetadata(OpenFile file, List<ChannelSummaryRow> rows) {
        this.file = file;
        rows.forEach(row -> channels.put(row.channelId(), row));
    }

    /** @param tables of the file that was live, which may be another one */
    void fill(ContractTables tables) throws IOException {
        if (!tables.present()) {
            return;
        }
        List<TimingRow> timing = InstrumentSeries.rows(tables, ContractTypes.TIMING, 0, SeriesCodec::timing);
        List<ReadingRow> readings = InstrumentSeries.rows(tables, ContractTypes.READINGS, 0, SeriesCodec::reading);
        for (InstrumentRow instrument
                : InstrumentSeries.rows(tables, ContractTypes.INSTRUMENTS, 0, SeriesCodec::instrument)) {
            Optional<RunId> run = run(instrument);
            if (run.isPresent() && file.root().exists(file.version().path(run.get()))) {
                run(run.get(), instrument, ofTiming(timing, instrument), ofReadings(readings, instrument));
            }
        }
        warnings(tables.gaps());
    }

    private static Optional<RunId> run(InstrumentRow instrument) {
        String[] names = instrument.run().split("/", -1);
        return names.length == 3 ? Optional.of(new RunId(names[0], names[1], names[2])) : Optional.empty();
    }

    private static List<TimingRow> ofTiming(List<TimingRow> rows, InstrumentRow instrument) {
        return rows.stream().filter(row -> row.instrument() == instrument.number()).toList();
    }

    private static List<ReadingRow> ofReadings(List<ReadingRow> rows, InstrumentRow instrument) {
        return rows.stream().filter(row -> row.instrument() == instrument.number()).toList();
    }

    private void run(RunId run, InstrumentRow instrument, List<TimingRow> timing, List<ReadingRow> readings)
            throws IOException {
        Map<String, Object> values = new TreeMap<>();
        String first = instrument.components().split(" ", 2)[0];
        ChannelSummaryRow channel = channels.get(run.child(first));
        if (channel != null) {
            RunTiming.of(timing, channel).ifPresent(found -> found.putInto(values));
        }
        int[] satellites = timing.stream().mapToInt(TimingRow::satellites).filter(count -> count >= 0).sorted()
                .toArray();
        if (satellites.length > 0) {
            values.put("data_logger.timing_system.n_satellites", (long) satellites[satellites.length / 2]);
        }
        startAndEnd(values, "data_logger.power_source.voltage", readings.stream()
                .filter(row -> row.kind() == ReadingRow.Kind.POWER).toList());
        try (H5Group group = file.root().openGroup(file.version().path(run))) {
            fill(group, values);
        }
        readings.stream().filter(row -> row.kind() == ReadingRow.Kind.CLIPPED)
                .forEach(row -> clipped.merge(run.child(row.name()), row.value(), Double::sum));
        for (String component : instrument.components().split(" ")) {
            contact(run.child(component), readings.stream().filter(row -> row.kind() == ReadingRow.Kind.CONTACT
                    && row.name().equals(component)).toList());
        }
    }

    private void contact(ChannelId channel, List<ReadingRow> readings) throws IOException {
        if (!readings.isEmpty() && channels.containsKey(channel)) {
            Map<String, Object> values = new TreeMap<>();
            startAndEnd(values, "contact_resistance", readings);
            channel(channel, values);
        }
    }

    private static void startAndEnd(Map<String, Object> values, String name, List<ReadingRow> readings) {
        if (!readings.isEmpty()) {
            values.put(name + ".start", readings.getFirst().value());
        }
        if (readings.size() > 1) {
            values.put(name + ".end", readings.getLast().value());
        }
    }

    private void warnings(List<GapRow> gaps) throws IOException {
        Map<ChannelId, long[]> missing = new HashMap<>();
        for (GapRow gap : gaps) {
            if (gap.kind() == GapKind.GAP && channels.containsKey(gap.channel())) {
                long[] sums = missing.computeIfAbsent(gap.channel(), channel -> new long[2]);
                sums[0]++;
                sums[1] += gap.samples();
            }
        }
        Map<ChannelId, String> warnings = new HashMap<>();
        missing.forEach((channel, sums) -> warnings.put(channel, sums[0] + " gaps, " + sums[1]
                + " samples missing; see /" + LiveContract.GROUP + "/gaps"));
        clipped.forEach((channel, samples) -> warnings.merge(channel, "clipping in batches of "
                + Math.round(samples) + " samples together", (before, more) -> before + "; " + more));
        for (Map.Entry<ChannelId, String> entry : warnings.entrySet()) {
            if (channels.containsKey(entry.getKey())) {
                channel(entry.getKey(), Map.of("data_quality.warnings", entry.getValue()));
            }
        }
    }

    private void channel(ChannelId channel, Map<String, Object> values) throws IOException {
        String path = file.version().path(channel.parent()) + "/" + channel.component();
        if (file.root().exists(path)) {
            try (H5Dataset dataset = file.root().openDataset(path)) {
                fill(dataset, values);
            }
        }
    }

    /** Only where there is nothing: no attribute, an empty text, a number that is 0 by default. */
    private static void fill(H5Object object, Map<String, Object> values) throws IOException {
        Map<String, Object> known = AttributeCodec.read(object);
        Map<String, Object> missing = new TreeMap<>(values);
        missing.keySet().removeIf(name -> !isUnsaid(known.get(name)));
        AttributeCodec.write(object, missing);
    }

    private static boolean isUnsaid(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank() || text.equalsIgnoreCase("none");
            case Number number -> number.doubleValue() == 0;
            default -> false;
        };
    }
}
