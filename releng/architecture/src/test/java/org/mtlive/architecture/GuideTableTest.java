// SPDX-License-Identifier: EPL-2.0
package org.mtlive.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds docs/the-guide.md: every statement has a test, and every test that is named is there. */
class GuideTableTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final int STATEMENTS = 24;

    private final Path root = Path.of(System.getProperty("mtlive.root"));

    @Test void everyStatementOfTheGuideHasATestThatIsThere() throws IOException {
        Map<String, String> sources = testSources();
        TreeSet<String> missing = new TreeSet<>();
        List<String> rows = Files.readAllLines(root.resolve("docs/the-guide.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| the guide says")).toList();

        for (String row : rows) {
            var tests = TEST.matcher(row);
            assertTrue(tests.find(), () -> "no test for: " + row);
            do {
                String method = " void " + tests.group(2) + "(";
                if (!sources.getOrDefault(tests.group(1), "").contains(method))
                    missing.add(tests.group(1) + "." + tests.group(2));
            } while (tests.find());
        }

        assertEquals(new TreeSet<>(), missing);
        assertTrue(rows.size() >= STATEMENTS, "statements: " + rows.size());
    }

    /** Text by the name of the class; classes of one name in several bundles are taken together. */
    private Map<String, String> testSources() throws IOException {
        try (Stream<Path> bundles = Files.walk(root.resolve("bundles"));
                Stream<Path> acceptance = Files.walk(root.resolve("releng/acceptance/src"))) {
            return Stream.concat(bundles, acceptance).filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""),
                            GuideTableTest::read, String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
