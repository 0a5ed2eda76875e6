// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;

/** Jars that come into the drivers folder and go. */
@Timeout(240)
class DriverFolderTest {

    private Path folder;

    @BeforeEach
    void follow() throws IOException {
        folder = Services.folder();
        Services.hangAgain();
    }

    @AfterEach
    void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @AfterAll
    static void release() {
        Services.releaseHanging();
    }

    @Test
    void aJarThatIsDroppedIsADriverAndIsGoneWhenItIsRemoved() throws Exception {
        VendorJar.good("acme").drop(folder, "acme.jar");
        Services.awaitStarted("acme.jar", "acme");

        DroppedFile file = Services.file("acme.jar").orElseThrow();
        assertEquals(List.of("acme"), file.drivers());
        assertEquals("com.example.acme 1.0.0", file.text());

        Services.remove("acme.jar");
        assertTrue(Services.driver("acme").isEmpty());
        assertThrows(AssertionError.class, () -> Services.bundle("com.example.acme"));
    }

    @Test
    void aJarThatIsReplacedIsStartedAnew() throws Exception {
        VendorJar.good("acme").drop(folder, "acme.jar");
        Services.awaitStarted("acme.jar", "acme");

        VendorJar.good("acme").with("Bundle-Version", "1.1.0").drop(folder, "acme.jar");

        Services.await(() -> Services.file("acme.jar").filter(file -> file.text().endsWith("1.1.0")).isPresent(),
                () -> "still " + Services.file("acme.jar"));
        assertTrue(Services.driver("acme").isPresent());
        Services.remove("acme.jar");
    }

    /** Jars that cannot be started, and words that have to be in the reason. */
    static List<Arguments> bad() {
        return List.of(
                Arguments.of("needs-more", VendorJar.good("bad").needing("com.example.missing"), "com.example.missing"),
                Arguments.of("no-bundle", VendorJar.good("bad").with("Bundle-SymbolicName", ""), "no OSGi bundle"),
                Arguments.of("fragment", VendorJar.good("bad").with("Fragment-Host", "org.mtlive.writer"), "fragment"),
                Arguments.of("own-api", VendorJar.good("bad").with("Export-Package", "a,\n org.mtlive.mth5"),
                        "packages of MTLive"),
                Arguments.of("no-driver", VendorJar.good("bad").with("Service-Component", ""), "offers no driver"),
                Arguments.of("no-component", VendorJar.good("bad").with("Service-Component", "OSGI-INF/none.xml"),
                        "offers no driver"),
                Arguments.of("activator", VendorJar.good("bad").with("Bundle-Activator",
                        "org.mtlive.hotplug.tests.vendor.FaultyActivator"), "no vendorlib in java.library.path"),
                Arguments.of("newer-java", VendorJar.good("bad").with("Require-Capability",
                        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""), "version=99"),
                Arguments.of("constructor", VendorJar.faulty("bad", "constructor"), "no licence"),
                Arguments.of("id", VendorJar.faulty("bad", "id"), "id(): IllegalStateException: no licence"),
                Arguments.of("options", VendorJar.faulty("bad", "options"), "options(): IllegalStateException"),
                Arguments.of("title", VendorJar.faulty("bad", "title-null"), "answers null in title()"),
                Arguments.of("twice", VendorJar.good("bad").with("Bundle-SymbolicName", "org.mtlive.driver.simulator")
                        .with("Bundle-Version", Services.bundle("org.mtlive.driver.simulator").getVersion().toString()),
                        "already installed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatCannotBeStartedIsListedWithItsReasonAndOffersNothing(String name, VendorJar jar, String reason)
            throws Exception {
        jar.drop(folder, name + ".jar");

        DroppedFile file = Services.awaitTried(name + ".jar");

        assertEquals(DroppedState.REFUSED, file.state(), file::toString);
        assertTrue(file.text().contains(reason), file::toString);
        assertEquals(1, file.text().lines().count(), file::toString);
        assertTrue(Services.driver("bad").isEmpty());
        Services.remove(name + ".jar");
    }

    @ParameterizedTest
    @MethodSource
    void aJarThatHangsIsGivenUpAndOthersAreStarted(String name, VendorJar jar) throws Exception {
        jar.drop(folder, name + ".jar");
        DroppedFile file = Services.awaitTried(name + ".jar");

        VendorJar.good("after").drop(folder, "after.jar");

        assertEquals(DroppedState.REFUSED, file.state(), file::toString);
        assertTrue(file.text().contains("took longer than 5 s"), file::toString);
        Services.awaitStarted("after.jar", "after");
        assertTrue(Services.driver(name).isEmpty());
        Services.remove("after.jar");
    }

    static List<Arguments> aJarThatHangsIsGivenUpAndOthersAreStarted() {
        return List.of(
                Arguments.of("activator-hangs", VendorJar.good("activator-hangs").with("Bundle-Activator",
                        "org.mtlive.hotplug.tests.vendor.HangingActivator")),
                Arguments.of("constructor-hangs", VendorJar.faulty("constructor-hangs", "constructor-hangs")),
                Arguments.of("id-hangs", VendorJar.faulty("id-hangs", "id-hangs")));
    }

    @Test
    void whatIsNoJarIsToldToo() throws Exception {
        Files.writeString(folder.resolve("half.jar"), "not a jar");
        Files.writeString(folder.resolve("README"), "put drivers here");

        assertTrue(Services.awaitTried("half.jar").text().contains("it is no jar, or not whole"));
        assertEquals(DroppedState.IGNORED, Services.awaitTried("README").state());
        Services.remove("half.jar");
        Services.remove("README");
    }

    @Test
    void aJarThatWaitsForAnotherOneStartsWhenThatComes() throws Exception {
        VendorJar.good("needing").needing("com.example.library").drop(folder, "a.jar");
        assertEquals(DroppedState.REFUSED, Services.awaitTried("a.jar").state());

        VendorJar.good("library").with("Export-Package", "com.example.library").drop(folder, "b.jar");

        Services.awaitStarted("a.jar", "needing");
        Services.remove("a.jar");
        Services.remove("b.jar");
    }

    @Test
    void oneProcessFollowsOneFolderAndAFileIsNone(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("file"));

        IOException second = assertThrows(IOException.class,
                () -> Services.driverFolder().watch(other));
        assertThrows(IOException.class, () -> Services.driverFolder().watch(file));
        assertTrue(second.getMessage().contains(folder.toString()), second::getMessage);
        Services.driverFolder().watch(folder);
    }
}
