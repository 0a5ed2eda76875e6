// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.mtlive.acquisition.recording.AlarmSeverity.CRITICAL;
import static org.mtlive.acquisition.recording.AlarmSeverity.WARNING;

import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterState;

/** What is an alarm about the file and its disk. On the recording's thread. */
final class WriterRules {

    private static final String SOURCE = "file";

    private final LiveWriter writer;
    private final AlarmBoard alarms;

    WriterRules(LiveWriter writer, AlarmBoard alarms) {
        this.writer = writer;
        this.alarms = alarms;
    }

    void look() {
        DiskSpace disk = writer.disk();
        alarms.set(disk.low(), AlarmKind.DISK_SPACE, WARNING, SOURCE, "the disk will be full soon",
                "Make room on the disk: delete or move files. The recording goes on until its reserve is reached.");
        switch (writer.state()) {
            case WriterState.Suspended suspended -> alarms.raise(AlarmKind.WRITER_FAILED, CRITICAL, SOURCE,
                    "the file is not written: " + suspended.reason(),
                    "Mend the cause; samples are kept in memory as long as there is room, and it goes on by itself.");
            case WriterState.Failed failed -> alarms.raise(AlarmKind.WRITER_FAILED, CRITICAL, SOURCE,
                    "the file is not written any more: " + failed.reason(),
                    "Nothing is recorded now. Mend the cause and start a new recording.");
            case WriterState.Opening opening -> { }
            case WriterState.Recording recording -> alarms.clear(AlarmKind.WRITER_FAILED, SOURCE);
            case WriterState.Closing closing -> { }
            case WriterState.Finished finished -> { }
        }
    }
}
