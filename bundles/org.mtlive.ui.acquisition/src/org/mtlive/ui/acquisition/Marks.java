// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.InstrumentState;
import org.mtlive.ui.acquisition.desk.LogLine;
import org.mtlive.ui.acquisition.desk.Phase;

/** A shape and a level for each state, so that no colour is the only sign of anything. */
final class Marks {

    private Marks() {
    }

    static String of(InstrumentState state) {
        return switch (state) {
            case CONFIGURED -> "\u25cb";
            case CONNECTED, ARMED -> "\u25d0";
            case RECORDING -> "\u25cf";
            case DEGRADED, OFFLINE -> "\u25b2";
            case PAUSED -> "\u2016";
            case ENDED -> "\u25a0";
            case MISSING, FAULT -> "\u2716";
        } + " " + state.words();
    }

    static Level level(InstrumentState state) {
        return switch (state) {
            case CONFIGURED, ENDED -> Level.NONE;
            case CONNECTED, ARMED, RECORDING -> Level.GOOD;
            case DEGRADED, PAUSED -> Level.CAUTION;
            case MISSING, OFFLINE, FAULT -> Level.BAD;
        };
    }

    static String of(Phase phase) {
        return switch (phase) {
            case IDLE -> "\u25cb ";
            case STARTING, STOPPING -> "\u25d0 ";
            case RECORDING -> "\u25cf ";
            case FINISHED -> "\u25a0 ";
            case FAILED -> "\u2716 ";
        } + phase.words();
    }

    static Level level(Phase phase) {
        return switch (phase) {
            case IDLE, FINISHED -> Level.NONE;
            case STARTING, STOPPING -> Level.CAUTION;
            case RECORDING -> Level.GOOD;
            case FAILED -> Level.BAD;
        };
    }

    static String of(PreflightLevel level) {
        return switch (level) {
            case GREEN -> "\u2714 ready";
            case AMBER -> "\u25b2 look";
            case RED -> "\u2716 not ready";
        };
    }

    static Level level(PreflightLevel level) {
        return switch (level) {
            case GREEN -> Level.GOOD;
            case AMBER -> Level.CAUTION;
            case RED -> Level.BAD;
        };
    }

    static Level level(AlarmSeverity severity) {
        return severity == AlarmSeverity.CRITICAL ? Level.BAD : Level.CAUTION;
    }

    static String of(AlarmSeverity severity) {
        return severity == AlarmSeverity.CRITICAL ? "\u2716 critical" : "\u25b2 warning";
    }

    static Level level(LogLine.Level level) {
        return switch (level) {
            case INFO -> Level.NONE;
            case WARNING -> Level.CAUTION;
            case ERROR -> Level.BAD;
        };
    }
}
