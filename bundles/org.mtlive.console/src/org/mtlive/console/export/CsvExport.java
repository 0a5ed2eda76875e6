// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mtlive.console.CommandFailure;
import org.mtlive.console.PhysicalLimit;
import org.mtlive.console.output.SamplePrinter;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** Tables of samples: time, then one column a channel. Channels that differ in time or rate get files of their own. */
final class CsvExport {
    private static final int ROWS = 1 << 14;

    /** What fits into one table. */
    private record Table(String run, double sampleRateHz, java.time.Instant start, long samples) { }

    private final LiveReader reader;
    private final Scale scale;

    CsvExport(LiveReader reader, Scale scale) {
        this.reader = reader;
        this.scale = scale;
    }

    Exported write(Path target, List<Slice> slices) throws Mth5Exception, IOException, CommandFailure {
        Map<Table, List<Slice>> tables = slices.stream().collect(Collectors.groupingBy(slice -> new Table(
                slice.channel().id().parent().toString().replace('/', '-'), slice.channel().sampleRateHz(), slice.start(),
                slice.samples()), LinkedHashMap::new, Collectors.toList()));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<Table, List<Slice>> table : tables.entrySet()) {
            Path file = tables.size() == 1 ? target : beside(target, table.getKey(), files);
            files.add(file);
            table(file, table.getValue());
        }
        return new Exported(files, slices.size(), slices.stream().mapToLong(Slice::samples).sum());
    }

    private static Path beside(Path target, Table table, List<Path> taken) throws CommandFailure {
        String name = target.getFileName().toString().replaceFirst("\\.csv$", "") + "-" + table.run();
        Path file = target.resolveSibling(name + ".csv");
        for (int i = 2; taken.contains(file); i++) {
            file = target.resolveSibling(name + "-" + i + ".csv");
        }
        if (Files.exists(file)) {
            throw new CommandFailure(file + " is there already; name another target, or remove it first");
        }
        return file;
    }

    private void table(Path file, List<Slice> columns) throws IOException, Mth5Exception, CommandFailure {
        long samples = columns.getFirst().samples();
        if (scale == Scale.PHYSICAL) {
            PhysicalLimit.check(samples, "export", "--from and --to");
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("time," + columns.stream().map(c -> c.channel().id().component() + " ["
                    + c.channel().units(scale) + "]").collect(Collectors.joining(",")));
            long step = scale == Scale.PHYSICAL ? samples : ROWS;
            for (long done = 0; done < samples; done += step) {
                rows(columns, done, (int) Math.min(step, samples - done), out);
            }
            if (out.checkError()) {
                throw new IOException("cannot write " + file + "; check the disk and its free space");
            }
        }
    }

    private void rows(List<Slice> columns, long done, int count, PrintWriter out) throws Mth5Exception {
        List<Window> windows = new ArrayList<>();
        for (Slice column : columns) {
            windows.add(reader.window(column.channel().id(), column.firstSample() + done, count, scale));
        }
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < count; row++) {
            line.setLength(0);
            line.append(Times.format(windows.getFirst().timeOf(row)));
            for (Window window : windows) {
                line.append(',').append(SamplePrinter.text(window.channel(), scale, window.values()[row]));
            }
            out.println(line);
        }
    }
}
