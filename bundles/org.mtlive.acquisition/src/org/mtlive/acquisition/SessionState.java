// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.List;

import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.WriterState;

/** Where a recording stands, from where its writer and its instruments do. */
final class SessionState {

    private SessionState() {
    }

    static RecordingState of(WriterState writer, List<Lane> lanes, boolean stopping) {
        return switch (writer) {
            case WriterState.Failed failed -> new RecordingState.Failed(failed.reason(), failed.samplesLost());
            case WriterState.Finished finished -> new RecordingState.Closed(finished.samples());
            case WriterState.Closing closing -> new RecordingState.Stopping();
            case WriterState.Opening opening -> of(lanes, stopping);
            case WriterState.Recording recording -> of(lanes, stopping);
            case WriterState.Suspended suspended -> of(lanes, stopping); // the writer's own state tells more
        };
    }

    private static RecordingState of(List<Lane> lanes, boolean stopping) {
        int ended = (int) lanes.stream().filter(lane -> lane.ended().isPresent()).count();
        if (ended == lanes.size()) {
            return new RecordingState.Ended();
        }
        int connected = (int) lanes.stream().filter(Lane::isConnected).count();
        return stopping ? new RecordingState.Stopping() : new RecordingState.Running(connected, ended);
    }
}
