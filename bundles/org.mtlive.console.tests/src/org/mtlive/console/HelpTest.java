// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the program says about itself. */
class HelpTest {

    /** All commands that are shown, those below "bench" with their first word; none can be forgotten here. */
    static List<String> commands() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return below(Mtlive.commandLine(new CommandContext(ServicesForTests.get(), nowhere, nowhere, new Ending(),
                FlatMain::command, "0.0.0")), "");
    }

    private static List<String> below(CommandLine line, String prefix) {
        return line.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .flatMap(entry -> Stream.concat(Stream.of(prefix + entry.getKey()),
                        below(entry.getValue(), prefix + entry.getKey() + " ").stream()))
                .toList();
    }

    @Test
    void withoutArgumentsTheHelpIsPrintedAndListsEveryCommand() {
        Outcome outcome = Console.run().done();

        assertTrue(commands().containsAll(List.of("create", "collect", "monitor", "summary", "read", "info", "verify",
                "recover", "finalize", "drivers", "bench append", "bench latency", "bench read", "version")),
                () -> commands().toString());
        commands().stream().filter(command -> !command.contains(" "))
                .forEach(command -> assertTrue(outcome.out().contains("\n  " + command + " "), command));
        assertEquals("", outcome.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithExamples(String command) {
        Outcome outcome = Console.run((Object[]) (command + " --help").split(" ")).done();

        assertTrue(outcome.out().contains("Usage: mtlive " + command), outcome::toString);
        assertTrue(outcome.out().contains("Example"), outcome::toString);
        assertTrue(outcome.out().contains("  mtlive " + command), outcome::toString);
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
