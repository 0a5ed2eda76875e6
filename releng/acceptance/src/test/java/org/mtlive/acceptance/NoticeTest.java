// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the built products say about the licences of what they ship. */
class NoticeTest {
    private static final Path PRODUCT = Path.of(Product.launcher()).toAbsolutePath().getParent();

    @Test
    void everyShippedBundleIsNamedWithItsLicence() throws IOException {
        checkNotice(PRODUCT);
    }

    @Test
    void everyShippedBundleOfTheWindowIsNamedWithItsLicence() throws IOException {
        checkNotice(Window.folder());
    }

    private static void checkNotice(Path product) throws IOException {
        List<String> notice = Files.readAllLines(product.resolve("NOTICE"));
        List<Predicate<String>> named = notice.stream().map(NoticeTest::firstWord).map(NoticeTest::matcher).toList();

        List<String> unnamed;
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            unnamed = plugins.map(jar -> jar.getFileName().toString().replaceFirst("_[0-9]+\\.[0-9]+\\.[0-9].*", ""))
                    .filter(bundle -> !bundle.startsWith("org.mtlive."))
                    .filter(bundle -> named.stream().noneMatch(line -> line.test(bundle)))
                    .sorted().toList();
        }

        assertEquals(List.of(), unnamed, "bundles that NOTICE does not name");
    }

    /** In the library for EPICS some classes are under other licences than their neighbours. */
    @Test
    void classesUnderTheGplAreNotShipped() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path product : List.of(PRODUCT, Window.folder())) {
            try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
                for (Path jar : plugins.filter(path -> path.getFileName().toString().matches(".*epics.*\\.jar")).toList()) {
                    try (JarFile opened = new JarFile(jar.toFile())) {
                        opened.stream().map(entry -> jar.getFileName() + ": " + entry.getName())
                                .filter(name -> name.matches(".*(getopt|PVGet|BooleanHolder).*")).forEach(found::add);
                    }
                }
            }
        }

        assertEquals(2, found.size(), found::toString);
        assertTrue(found.stream().allMatch(name -> name.matches("org\\.mtlive\\.epics_.*BooleanHolder\\.class")),
                found::toString); // our own
    }

    @Test
    void theProductCarriesItsOwnLicence() throws IOException {
        assertTrue(Files.readString(PRODUCT.resolve("LICENSE")).contains("Eclipse Public License"));
    }

    private static String firstWord(String line) {
        return line.split(" ", 2)[0];
    }

    /** A name, or the beginning of names before a star. */
    private static Predicate<String> matcher(String name) {
        return Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q")).asMatchPredicate();
    }
}
