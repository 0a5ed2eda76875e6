// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last events of the desk, in words. Any thread. */
final class EventLog {

    private static final int MOST_LINES = 2000;

    private final Clock clock;
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private List<LogLine> copy = List.of();

    EventLog(Clock clock) {
        this.clock = clock;
    }

    void info(String text) {
        add(LogLine.Level.INFO, text);
    }

    void warning(String text) {
        add(LogLine.Level.WARNING, text);
    }

    void error(String text) {
        add(LogLine.Level.ERROR, text);
    }

    private synchronized void add(LogLine.Level level, String text) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(new LogLine(clock.instant(), level, text));
        copy = List.copyOf(lines);
    }

    /** Oldest first; the same list until a line is added. */
    synchronized List<LogLine> lines() {
        return copy;
    }
}
