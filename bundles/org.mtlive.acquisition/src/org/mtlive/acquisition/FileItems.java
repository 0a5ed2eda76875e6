// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FileFitness;

/** The items of the pre-flight list about the file and its disk. */
final class FileItems {

    /** Beside the samples there are tables, and the finished file is written before the live one goes. */
    private static final double FACTOR = 2.1;
    private static final double COMFORT = 1.5;

    private final RecordingPlan plan;
    private final FileFitness fitness;
    private final double bytesPerSecond;
    private final List<PreflightItem> items = new ArrayList<>();

    private FileItems(RecordingPlan plan, FileFitness fitness, double bytesPerSecond) {
        this.plan = plan;
        this.fitness = fitness;
        this.bytesPerSecond = bytesPerSecond;
    }

    /**
     * All items.
     *
     * @param bytesPerSecond samples of all channels
     */
    static List<PreflightItem> of(RecordingPlan plan, FileFitness fitness, double bytesPerSecond) {
        FileItems list = new FileItems(plan, fitness, bytesPerSecond);
        list.file();
        list.fileSystem();
        list.disk();
        return list.items;
    }

    /** Only the disk: what is wrong with the file itself the writer refuses, and no override helps. */
    static List<PreflightItem> diskOnly(RecordingPlan plan, FileFitness fitness, double bytesPerSecond) {
        FileItems list = new FileItems(plan, fitness, bytesPerSecond);
        list.disk();
        return list.items;
    }

    private void file() {
        Optional<String> refusal = fitness.refusal();
        items.add(refusal.isEmpty() ? PreflightItem.green("file", "file", "can be written: " + plan.file())
                : new PreflightItem("file", "file", PreflightLevel.RED, refusal.get(),
                        "Choose another file, or mend the cause"));
    }

    private void fileSystem() {
        Optional<String> trouble = fitness.trouble();
        boolean accepted = plan.safeguards().acceptFileSystem();
        items.add(trouble.isEmpty() ? PreflightItem.green("file-system", "file system", "fit for a live file")
                : new PreflightItem("file-system", "file system", accepted ? PreflightLevel.AMBER : PreflightLevel.RED,
                        trouble.get(), "Record on a local disk and copy the file afterwards"));
    }

    private void disk() {
        DiskSpace disk = fitness.disk();
        if (disk.equals(DiskSpace.UNKNOWN)) {
            items.add(new PreflightItem("disk-space", "disk space", PreflightLevel.AMBER, "cannot be asked",
                    "Look how much room the disk has"));
            return;
        }
        double room = Math.max(0, disk.usableBytes() - disk.reserveBytes());
        double lasts = bytesPerSecond > 0 ? room / FACTOR / bytesPerSecond : Double.POSITIVE_INFINITY;
        Optional<Duration> planned = plan.supervision().plannedDuration();
        double least = planned.orElse(Duration.ofHours(1)).toSeconds();
        PreflightLevel level = room == 0 || planned.isPresent() && lasts < least ? PreflightLevel.RED
                : lasts < COMFORT * least ? PreflightLevel.AMBER : PreflightLevel.GREEN;
        String text = String.format(Locale.ROOT, "%,.0f MB free, enough for %s%s", room / 1e6, words(lasts),
                planned.map(time -> "; planned are " + words(time.toSeconds())).orElse(""));
        items.add(new PreflightItem("disk-space", "disk space", level, text,
                level == PreflightLevel.GREEN ? "" : "Make room on the disk, or record to another one"));
    }

    private static String words(double seconds) {
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        return seconds < 48 * 3600 ? String.format(Locale.ROOT, "%.1f h", seconds / 3600)
                : String.format(Locale.ROOT, "%,.0f days", Math.min(seconds / 86_400, 36_500));
    }
}
