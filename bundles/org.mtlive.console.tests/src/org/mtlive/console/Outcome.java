// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * How a command ended.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Outcome(int code, String out, String err) {

    Outcome done() {
        assertEquals(ExitCode.DONE, code, this::toString);
        return this;
    }

    Outcome failed(String... words) {
        return refused(ExitCode.FAILED, words);
    }

    Outcome wrongUse(String... words) {
        return refused(ExitCode.WRONG_USE, words);
    }

    /** One clear message that has all the words, nothing on standard output, no stack trace. */
    private Outcome refused(int expected, String... words) {
        assertEquals(expected, code, this::toString);
        for (String word : words) {
            assertTrue(err.contains(word), () -> "the message names " + word + "\n" + this);
        }
        assertTrue(err.contains("mtlive"), this::toString);
        assertFalse(err.contains("\tat "), () -> "no stack trace\n" + this);
        assertFalse(err.contains("unexpected error"), this::toString);
        assertEquals("", out, "a refusal is no result");
        return this;
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(done().out);
        } catch (JsonProcessingException e) {
            return fail("not JSON: " + out, e);
        }
    }

    List<JsonNode> jsonLines() {
        return done().out.lines().map(line -> new Outcome(0, line, "").json()).toList();
    }

    @Override
    public String toString() {
        return "--- code " + code + "\n--- output\n" + out + "\n--- errors\n" + err;
    }
}
