// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;
import java.util.Optional;
import org.mtlive.mth5.Times;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;

/** Tells a file's life from the evidence. Knows no clock, no file and no process: all of it stands in the evidence. */
final class LifeRules {
    private static final String STRANGER = "another program";

    private final Duration stalledAfter;

    LifeRules(Duration stalledAfter) {
        this.stalledAfter = stalledAfter;
    }

    FileStatus judge(LifeEvidence e) {
        return e.contract().map(writer -> byContract(e, writer)).orElseGet(() -> withoutContract(e));
    }

    private FileStatus byContract(LifeEvidence e, WriterStatus writer) {
        return switch (writer.state()) {
            case FINISHED -> afterEnd(e, "The recording was finished at " + Times.format(writer.heartbeatTime()) + ".");
            case ABORTED -> afterEnd(e, "The writer gave up at " + Times.format(writer.heartbeatTime()) + reason(writer)
                    + "; what it had committed is readable.");
            case OPENING, RECORDING -> atWork(e, writer);
        };
    }

    /** A finished file may be taken up by a program that knows no contract: then it grows again. */
    private FileStatus afterEnd(LifeEvidence e, String text) {
        if (e.flagged() && e.growthSeen() && !isOld(e.growthQuiet())) {
            return growing(e);
        }
        return new FileStatus(FileLife.FINISHED, text, Optional.empty());
    }

    private FileStatus atWork(LifeEvidence e, WriterStatus writer) {
        Duration quiet = e.heartbeatQuiet();
        String who = "process " + writer.pid() + " on " + writer.host();
        if (e.trace().provenDead()) {
            return status(FileLife.CRASHED, quiet, "The writer (" + who + ") is dead and did not finish; its last "
                    + "heartbeat was " + age(quiet) + " ago. Everything committed is readable; recover the file before "
                    + "writing to it.");
        }
        if (!isOld(quiet)) {
            return status(FileLife.LIVE, quiet, "Being written by " + who + "; last heartbeat " + age(quiet) + " ago.");
        }
        if (!e.flagged()) {
            return status(FileLife.CRASHED, quiet, "The recording did not finish, and nobody has the file open for "
                    + "writing; the last heartbeat was " + age(quiet) + " ago. Everything committed is readable.");
        }
        return status(FileLife.STALLED, quiet, "No heartbeat from the writer (" + who + ") for " + age(quiet)
                + ": it hangs, sleeps or cannot be seen from here. What it has committed is readable.");
    }

    private FileStatus withoutContract(LifeEvidence e) {
        Duration quiet = e.growthQuiet();
        String who = e.trace().holder().orElse(STRANGER);
        if (!e.flagged()) {
            return new FileStatus(FileLife.CLOSED, "Nobody is writing the file.", Optional.empty());
        }
        if (e.trace().provenDead()) {
            return status(FileLife.CRASHED, quiet, "The writer (" + who + ") is dead and left the file marked as open. "
                    + "Everything flushed is readable; recover the file before writing to it.");
        }
        if (isOld(quiet)) {
            return status(FileLife.STALLED, quiet, "Marked as being written by " + who + ", but no new data for "
                    + age(quiet) + ": " + (e.trace().outOfSight()
                            ? "no process in sight has it open for writing, so the writer was probably killed"
                            : "the writer is idle or hangs") + ". What it has flushed is readable.");
        }
        return e.growthSeen() ? growing(e) : status(FileLife.UNKNOWN_WRITER, quiet, "Marked as being written by " + who
                + ", which does not say how it is; no new data in the " + age(quiet) + " since watching began.");
    }

    private static FileStatus growing(LifeEvidence e) {
        return status(FileLife.LIVE, e.growthQuiet(), "Being written by " + e.trace().holder().orElse(STRANGER)
                + "; last new data " + age(e.growthQuiet()) + " ago.");
    }

    private boolean isOld(Duration quiet) {
        return quiet.compareTo(stalledAfter) > 0;
    }

    private static String reason(WriterStatus writer) {
        return writer.reason().isBlank() ? "" : " (" + writer.reason() + ")";
    }

    private static FileStatus status(FileLife life, Duration quiet, String text) {
        return new FileStatus(life, text, Optional.of(quiet));
    }

    private static String age(Duration quiet) {
        if (quiet.compareTo(Duration.ofMinutes(2)) < 0) {
            long tenths = (quiet.toMillis() + 50) / 100; // without a formatter: judged at each look that finds news
            return tenths / 10 + "." + tenths % 10 + " s";
        }
        if (quiet.compareTo(Duration.ofHours(2)) < 0) {
            return quiet.toMinutes() + " min";
        }
        return quiet.compareTo(Duration.ofDays(2)) < 0 ? quiet.toHours() + " h" : quiet.toDays() + " days";
    }
}
