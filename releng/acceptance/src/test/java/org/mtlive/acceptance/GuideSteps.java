// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.mtlive.testing.ChildProcess;

/**
 * The steps of a guide, such as {@code docs/writing-a-driver.md}, as they stand there, done in a clean folder: with a home of its own, a
 * copy of the product, the zip file of the SDK, and Maven that may not load anything.
 */
final class GuideSteps {
    private static final Path ROOT = Path.of(System.getProperty("mtlive.root", "")).toAbsolutePath();
    private static final Path SDK = ROOT.resolve("releng/sdk/target/mtlive-sdk.zip");
    private static final Pattern STEPS = Pattern.compile("<!-- steps: begin -->(.*)<!-- steps: end -->",
            Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    /** Maven builds and tests a driver here, on a machine that may be busy. */
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private GuideSteps() { }

    /** A guide by the name of its file. */
    static Path guide(String name) {
        return ROOT.resolve("docs").resolve(name);
    }

    /** The commands, in their order. */
    static String commands(Path guide) throws IOException {
        Matcher steps = STEPS.matcher(Files.readString(guide));
        assertTrue(steps.find(), () -> guide + " has no steps");
        StringBuilder script = new StringBuilder();
        COMMANDS.matcher(steps.group(1)).results().forEach(block -> script.append(block.group(1)));
        return script.toString();
    }

    /** Does all of them in an empty folder and returns what they printed. */
    static Ended follow(String name, Path clean) throws IOException {
        Path guide = guide(name);
        Path home = Files.createDirectories(clean.resolveSibling("home"));
        Path product = clean.resolveSibling("product");
        copy(Path.of(Product.launcher()).toAbsolutePath().getParent(), product);
        assertTrue(Files.exists(SDK), () -> SDK + " is not built: ./mtlive sdk makes it");
        Files.copy(SDK, clean.resolve(SDK.getFileName()));
        Path maven = Path.of(System.getProperty("mtlive.maven", "none"), "bin");
        Path java = Path.of(System.getProperty("java.home"), "bin");
        String path = Stream.of(product.toString(), maven.toString(), java.toString(), System.getenv("PATH"))
                .reduce((first, next) -> first + File.pathSeparator + next).orElseThrow();
        List<String> command = List.of("sh", "-c", "cd \"$0\" && eval \"$1\"", clean.toString(),
                "set -eux\n" + commands(guide));
        try (ChildProcess steps = ChildProcess.start(command, Map.of("HOME", home.toString(), "PATH", path, "JAVA_HOME",
                System.getProperty("java.home"), "MAVEN_ARGS", "-o -B", "MTLIVE_DRIVERS", ""))) {
            int code = steps.await(LIMIT);
            return new Ended(List.of("the steps of " + guide), code, steps.output(), steps.errors());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList())
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            fail("the product could not be copied", e);
        }
    }
}
