// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.function.Executable;

/**
 * A command that has ended.
 *
 * @param command program and arguments
 * @param code exit code
 * @param output standard output
 * @param errors standard error
 */
record Ended(List<String> command, int code, String output, String errors) {
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    /** The command did its work. */
    Ended succeeded() {
        assertEquals(0, code, this::toString);
        return this;
    }

    /** The command said no: with this code, a message that has all the words in any case, and no stack trace. */
    Ended refused(int expectedCode, String... words) {
        String said = errors.toLowerCase(Locale.ROOT);
        Stream<Executable> named = Stream.of(words).map(word -> () -> assertTrue(
                said.contains(word.toLowerCase(Locale.ROOT)), () -> "the message names " + word + "\n" + this));
        assertAll(Stream.concat(named, Stream.of(
                () -> assertEquals(expectedCode, code, this::toString),
                () -> assertFalse(errors.lines().anyMatch(line -> line.matches("\\s+at [\\w.$/@]+\\(.*\\)")),
                        () -> "no stack trace\n" + this),
                () -> assertFalse(said.contains("unexpected error"), () -> "a foreseen refusal\n" + this))));
        return this;
    }

    @Override public String toString() {
        return String.join(" ", command) + "\n--- code " + code + "\n--- output\n" + output + "\n--- errors\n" + errors;
    }
}
