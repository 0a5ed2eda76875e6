// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.function.BiConsumer;

/** Makes lines of bytes as they come. Used by one thread. */
final class LineAssembler {

    /** No line of the station is nearly as long; what is longer is cut here, and then found malformed. */
    static final int LONGEST_LINE = 1024;

    private final StringBuilder partial = new StringBuilder();
    private boolean cut = true;

    /**
     * Takes bytes.
     *
     * @param bytes any
     * @param count how many of them, from the first
     * @param lines is told each line that is complete now, and whether its beginning may be missing
     */
    void take(byte[] bytes, int count, BiConsumer<String, Boolean> lines) {
        for (int i = 0; i < count; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (c == '\n' || partial.length() >= LONGEST_LINE) {
                String line = partial.toString();
                partial.setLength(0);
                lines.accept(line, cut);
                cut = false;
            } else {
                partial.append(c);
            }
        }
    }

    /** Forgets what has come of a line: the connection was lost. */
    void reset() {
        partial.setLength(0);
        cut = true;
    }
}
