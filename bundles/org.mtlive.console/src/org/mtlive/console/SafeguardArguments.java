// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;

import org.mtlive.acquisition.writer.FailurePolicy;
import org.mtlive.acquisition.writer.Safeguards;
import picocli.CommandLine.Option;

/** How a recording guards itself against its disk, power cuts and other writers. */
final class SafeguardArguments {

    @Option(names = "--on-failure", paramLabel = "stop|resume", defaultValue = "stop",
            description = "When the file cannot be written or the disk is nearly full: stop (default), or wait for the"
                    + " cause to go away, keep meanwhile what has room in memory, and record on; the rest is a gap.")
    private FailurePolicy onFailure;

    @Option(names = "--min-free", paramLabel = "SIZE", converter = SizeConverter.class,
            description = "Room on the disk that is left free, such as 500MB; 0: record until it is full. Default:"
                    + " 256MB, or 1 %% of the disk if that is less.")
    private Long minFreeBytes;

    @Option(names = "--warn-time", paramLabel = "TIME|never", converter = IntervalConverter.class, defaultValue = "2h",
            description = "Warn when the disk will be full in this time. Default: 2h.")
    private Duration warnTime;

    @Option(names = "--checkpoint", paramLabel = "TIME|never", converter = IntervalConverter.class,
            defaultValue = "10s",
            description = "Longest time between two moments at which all is forced to the disk: what a power cut may"
                    + " cost. Default: 10s.")
    private Duration checkpoint;

    @Option(names = "--force",
            description = "Take the lock of a writer on another computer for that of a dead one. Make sure first that"
                    + " it does not run: two writers destroy the file. A lock of this computer is never forced.")
    private boolean force;

    @Option(names = "--accept-file-system",
            description = "Record on a network share or a FAT stick, where readers and power cuts are a risk.")
    private boolean acceptFileSystem;

    Safeguards safeguards() {
        Safeguards all = Safeguards.DEFAULT.withOnFailure(onFailure).withWarnTime(warnTime)
                .withTakeForeignLock(force).withAcceptFileSystem(acceptFileSystem);
        return minFreeBytes == null ? all : all.withMinFreeBytes(minFreeBytes);
    }

    Duration checkpoint() {
        return checkpoint;
    }
}
