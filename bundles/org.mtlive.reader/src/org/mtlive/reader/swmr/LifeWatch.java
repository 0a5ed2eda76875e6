// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileStatus;

/** Gathers the evidence on a file's writer from one look to the next. Belongs to whoever holds the reader's lock. */
final class LifeWatch {
    /** A writer beats once a second; while it does, nobody need look for its process. */
    private static final Duration TRACE_AFTER = Duration.ofMillis(1500);
    private static final long TRACE_PAUSE_NANOS = Duration.ofMillis(500).toNanos();
    /** Looking through all processes takes some milliseconds. */
    private static final long SEARCH_PAUSE_NANOS = Duration.ofSeconds(3).toNanos();

    private final Path file;
    private final LifeRules rules;
    private final WriterTrace.Finder finder;
    private final ReaderClock clock;
    private final QuietWatch heartbeat = new QuietWatch();
    private final QuietWatch growth = new QuietWatch();
    private Optional<LiveState> state = Optional.empty();
    private WriterTrace trace = WriterTrace.NONE;
    private long tracedNanos;
    private boolean traced;

    LifeWatch(Path file, Duration stalledAfter, WriterTrace.Finder finder, ReaderClock clock) {
        this.file = file;
        this.rules = new LifeRules(stalledAfter);
        this.finder = finder;
        this.clock = clock;
    }

    /** Judges what a look saw. {@code samples} is the sum of all channels' extents. */
    FileStatus judge(boolean flagged, Optional<WriterStatus> contract, long samples) {
        long now = clock.nanos();
        if (!contract.map(WriterStatus::state).equals(state)) {
            growth.restart(); // what grew before the writer said "finished" is no sign of another writer
            state = contract.map(WriterStatus::state);
        }
        growth.look(samples, now, Duration.ZERO);
        contract.ifPresentOrElse(w -> heartbeat.look(w.heartbeat() ^ w.writer().getLeastSignificantBits(), now,
                Duration.between(w.heartbeatTime(), clock.now())), heartbeat::restart);
        Duration beatQuiet = heartbeat.quiet(now);
        Duration growthQuiet = growth.quiet(now);
        findTrace(flagged, contract, contract.isPresent() ? heartbeat : growth, now);
        return rules.judge(new LifeEvidence(flagged, contract, trace, beatQuiet, growthQuiet, growth.changeSeen()));
    }

    private void findTrace(boolean flagged, Optional<WriterStatus> contract, QuietWatch sign, long now) {
        if (!flagged && contract.isEmpty()) {
            return; // nobody to look for
        }
        long pause = contract.isPresent() ? TRACE_PAUSE_NANOS : SEARCH_PAUSE_NANOS;
        Duration quiet = sign.quiet(now);
        boolean due = now - tracedNanos >= pause && quiet.compareTo(TRACE_AFTER) > 0;
        if (!traced || due) {
            trace = finder.find(file, contract);
            tracedNanos = now;
            traced = true;
        } else if (trace.provenDead() && sign.changeSeen() && quiet.toNanos() <= now - tracedNanos) {
            trace = WriterTrace.NONE; // a sign of life since then: another writer took over
        }
    }
}
