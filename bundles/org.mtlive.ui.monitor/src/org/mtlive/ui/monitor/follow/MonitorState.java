// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** How far following the shown file has come. */
public sealed interface MonitorState {
    /** No file is shown. */
    record Nothing() implements MonitorState { }

    /**
     * The file is being opened.
     *
     * @param file the file
     */
    record Opening(Path file) implements MonitorState {
        /** Checks that nothing is missing. */
        public Opening {
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * The file cannot be opened now; it is tried again.
     *
     * @param file    the file
     * @param reason  why, for a person
     * @param retryIn when it is tried again
     */
    record Failed(Path file, String reason, Duration retryIn) implements MonitorState {
        /** Checks that nothing is missing. */
        public Failed {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(retryIn, "retryIn");
        }
    }

    /**
     * The file is open.
     *
     * @param file  the file
     * @param facts what was found in it last
     */
    record Open(Path file, FileFacts facts) implements MonitorState {
        /** Checks that nothing is missing. */
        public Open {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(facts, "facts");
        }
    }

    /**
     * {@return what a view without anything to show says: why, and what to do}
     *
     * @param state the state
     */
    static String message(MonitorState state) {
        return switch (state) {
            case Nothing n -> "No file is shown.\nStart a recording, or open a file with File > Open.";
            case Opening o -> "Opening " + o.file() + " …";
            case Failed f -> f.file() + " cannot be shown:\n" + f.reason() + "\nIt is tried again every few seconds.";
            case Open o when o.facts().channels().isEmpty() -> "The file has no channels yet.";
            case Open o -> "";
        };
    }
}
