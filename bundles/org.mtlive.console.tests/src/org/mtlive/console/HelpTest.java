// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says about itself. */
class HelpTest {

    @Test
    void withoutArgumentsTheHelpIsPrinted() {
        Outcome outcome = Console.run().done();

        for (String command : new String[] {"create", "collect", "monitor", "summary", "read", "info", "verify",
                "drivers",
            "bench", "version"}) {
            assertTrue(outcome.out().contains("  " + command), command);
        }
        assertEquals("", outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "collect", "monitor", "summary", "read", "info", "verify", "drivers", "bench",
        "bench append", "bench latency", "bench read"})
    void everyCommandHasHelpWithExamples(String command) {
        Outcome outcome = Console.run((Object[]) (command + " --help").split(" ")).done();

        assertTrue(outcome.out().contains("Usage: mtlive " + command), outcome::toString);
        assertTrue(outcome.out().contains("Examples:"), outcome::toString);
        assertTrue(outcome.out().contains("  mtlive " + command + " "), outcome::toString);
    }

    @Test
    void theVersionIsOneLine() {
        assertTrue(Console.run("version").done().out().matches("MTLive 0\\.0\\.0 \\(Java .*\\)\\R"));
    }

    @Test
    void anUnknownCommandIsWrongUseAndNamesItselfAndTheHelp() {
        Console.run("colect").wrongUse("colect", "mtlive --help");
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        Console.run("monitor", "x.h5", "--fast").wrongUse("--fast", "mtlive monitor --help");
    }

    @Test
    void aTraceIsPrintedOnlyWhenAskedFor() {
        Outcome plain = Console.run("info", "no-such-file.h5").failed("no-such-file.h5");
        Outcome traced = Console.run("info", "no-such-file.h5", "--trace");

        assertEquals(plain.code(), traced.code());
        assertTrue(traced.err().contains("\tat "), traced::toString);
    }
}
