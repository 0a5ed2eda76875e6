// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The notes that are kept in the {@linkplain ShownFile shown file}, whoever wrote them, an OSGi service. Any thread.
 *
 * <p>Design note: the views that write notes know no files; whoever follows the file offers this to them.
 */
public interface FileNotes {

    /**
     * A line of the notes.
     *
     * @param time   when it was written
     * @param author who wrote it
     * @param text   what was written
     */
    record Line(Instant time, String author, String text) {
        /** Refuses null. */
        public Line {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(text, "text");
        }
    }

    /** {@return the lines, oldest first; none while no file is open} */
    List<Line> lines();

    /**
     * Hears of every change from now on.
     *
     * @param listener called with the new lines, on the thread that follows the file; must return fast
     * @return closing it ends that
     */
    AutoCloseable listen(Consumer<List<Line>> listener);
}
