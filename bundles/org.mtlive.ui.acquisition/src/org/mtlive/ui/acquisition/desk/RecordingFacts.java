// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.WriterDelays;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.mth5.RunId;

/**
 * What is known of the desk's recording: the one that runs, or the last one.
 *
 * @param file      what is written
 * @param flush     when readers see new samples
 * @param state     where it stands
 * @param report    of its writer
 * @param delays    where samples spend their time until readers see them
 * @param disk      room on its disk
 * @param sizeBytes size of the file now
 * @param instruments   clocks and readings of its instruments, in the order of the recording
 * @param alarms    alarms that stand
 * @param history   every alarm so far, newest first
 * @param holder    who has control; empty while nobody has
 * @param requests  who asked for control since the holder got it, for people
 * @param runs      the runs that are recorded
 */
public record RecordingFacts(Path file, FlushPolicy flush, RecordingState state, WriterReport report,
        WriterDelays delays, DiskSpace disk, long sizeBytes, List<InstrumentHealth> instruments, List<Alarm> alarms, List<Alarm> history,
        Optional<String> holder, List<String> requests, List<RunId> runs) {

    /** Copies the lists. */
    public RecordingFacts {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(flush, "flush");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(delays, "delays");
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(holder, "holder");
        instruments = List.copyOf(instruments);
        alarms = List.copyOf(alarms);
        history = List.copyOf(history);
        requests = List.copyOf(requests);
        runs = List.copyOf(runs);
    }

    /** {@return the alarm that should be seen first: critical before warning, newest first} */
    public Optional<Alarm> worstAlarm() {
        return alarms.stream().max(Comparator.comparing(Alarm::severity).thenComparing(Alarm::raised));
    }

    /** {@return alarms that nobody has acknowledged} */
    public List<Alarm> unseen() {
        return alarms.stream().filter(alarm -> alarm.acknowledged().isEmpty()).toList();
    }
}
