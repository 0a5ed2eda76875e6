// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;

/** Memory that a process and its children hold, sampled while it works. Linux only; elsewhere nothing is sampled. */
final class ResidentMemory {
    private final List<Double> megabytes = new ArrayList<>();

    void sample(long pid) {
        double sum = Stream.concat(Stream.of(pid), ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants).map(ProcessHandle::pid)).mapToDouble(ResidentMemory::ofProcess).sum();
        if (sum > 0)
            megabytes.add(sum);
    }

    private static double ofProcess(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status))
            return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // the process has just ended
        }
    }

    /** The most of the last third above the most of the middle third; 0 while there are too few samples to tell. */
    double growthMegabytes() {
        int third = megabytes.size() / 3;
        return third < 2 ? 0 : most(2 * third, megabytes.size()) - most(third, 2 * third);
    }

    private double most(int from, int to) {
        return megabytes.subList(from, to).stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    @Override public String toString() {
        return String.format(Locale.ROOT, "%d samples, at most %.0f MB, growth in the last third %.0f MB",
                megabytes.size(), most(0, megabytes.size()), growthMegabytes());
    }
}
