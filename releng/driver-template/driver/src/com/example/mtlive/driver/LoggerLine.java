// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import java.io.IOException;

/**
 * A line of the logger: a counter that rises by one, and a value for each channel.
 *
 * @param counter number of the line since the logger was switched on
 * @param ex      north-south, mV/km
 * @param ey      east-west, mV/km
 */
record LoggerLine(long counter, float ex, float ey) {

    static LoggerLine parse(String text) throws IOException {
        String[] words = text.strip().split("\\s+");
        try {
            if (words.length == 3) {
                return new LoggerLine(Long.parseLong(words[0]), Float.parseFloat(words[1]), Float.parseFloat(words[2]));
            }
        } catch (NumberFormatException e) {
            // told below, with the whole line
        }
        throw new UnreadableLineException("the logger sent '" + text + "'; expected are lines 'counter ex ey'");
    }

    /** What comes is no line of this logger; trying again does not help. */
    static final class UnreadableLineException extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableLineException(String message) {
            super(message);
        }
    }
}
