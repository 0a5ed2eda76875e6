// SPDX-License-Identifier: EPL-2.0
package org.mtlive.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import aQute.bnd.service.diff.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/**
 * Published packages do not break those who use them: each is compared with its baseline in
 * {@code releng/architecture/api}. A breaking change needs a new version of the package (before 1.0 the minor number, then
 * the major one), which those who import it with a range can see. {@code ./mtlive baseline} writes the baselines anew.
 */
class ApiBaselineTest {
    private static final Path ROOT = Path.of(System.getProperty("mtlive.root"));
    private static final Path BASELINES = ROOT.resolve("releng/architecture/api");

    @TempDir
    Path folder;

    @Test void noPublishedPackageBreaksThoseWhoUseIt() throws Exception {
        Map<String, Tree> now = published();
        if ("update".equals(System.getProperty("mtlive.baseline")))
            update(now);
        List<String> problems = new ArrayList<>();
        for (String name : DependencyTableTest.PUBLISHED) {
            Path baseline = BASELINES.resolve(name + ".txt");
            if (!Files.exists(baseline))
                problems.add(name + " has no baseline: ./mtlive baseline writes one");
            else if (!now.containsKey(name))
                problems.add(name + " is gone");
            else
                problems.addAll(problems(ApiTree.read(baseline), now.get(name)));
        }
        assertEquals(List.of(), problems,
                "take it back, or give the package a new version and run './mtlive baseline'");
    }

    /** What is wrong with a package, given its baseline. */
    private static List<String> problems(Tree older, Tree newer) {
        List<String> breaking = ApiTree.breaking(older, newer);
        Version before = Version.parseVersion(ApiTree.version(older));
        Version after = Version.parseVersion(ApiTree.version(newer));
        boolean raised = after.getMajor() > before.getMajor()
                || before.getMajor() == 0 && after.getMajor() == 0 && after.getMinor() > before.getMinor();
        return raised ? List.of() : breaking;
    }

    private static void update(Map<String, Tree> now) throws IOException {
        Files.createDirectories(BASELINES);
        try (Stream<Path> old = Files.list(BASELINES)) {
            for (Path file : old.toList())
                Files.delete(file);
        }
        for (String name : new TreeSet<>(DependencyTableTest.PUBLISHED))
            Files.write(BASELINES.resolve(name + ".txt"), ApiTree.write(now.get(name)));
    }

    private static Map<String, Tree> published() throws Exception {
        Map<String, Tree> packages = new TreeMap<>();
        Bundles bundles = new Bundles(ROOT);
        for (String bundle : bundles.productBundles())
            if (bundles.clauses(bundle, "Export-Package").keySet().stream()
                    .anyMatch(DependencyTableTest.PUBLISHED::contains))
                packages.putAll(ApiTree.ofBundle(jar(bundle)));
        return packages;
    }

    private static Path jar(String bundle) throws IOException {
        Path target = ROOT.resolve("bundles").resolve(bundle).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.of()) {
            return files.filter(file -> file.getFileName().toString().matches(bundle + "-[0-9.]*-SNAPSHOT\\.jar"))
                    .findFirst().orElseGet(() -> fail(bundle + " is not built: no jar in " + target));
        }
    }

    @Test void aRemovedMethodIsFoundAndAnotherVersionAllowsIt() throws Exception {
        Tree older = sample("0.1.0", "int one(); int two();");
        Path kept = Files.write(folder.resolve("sample.txt"), ApiTree.write(older));

        List<String> found = problems(ApiTree.read(kept), sample("0.1.0", "int one();"));

        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith("removed: ") && found.getFirst().contains("two()"), found::toString);
        assertEquals(List.of(), problems(ApiTree.read(kept), sample("0.2.0", "int one();")));
    }

    @Test void whatVendorsImplementMayGrowByDefaultMethodsOnly() throws Exception {
        Path kept = Files.write(folder.resolve("sample.txt"), ApiTree.write(sample("0.1.0", "int one();")));

        assertEquals(List.of(), problems(ApiTree.read(kept), sample("0.1.0", "int one();")));
        assertEquals(List.of(),
                problems(ApiTree.read(kept), sample("0.1.0", "int one(); default int two() { return 2; }")));
        List<String> found = problems(ApiTree.read(kept), sample("0.1.0", "int one(); int two();"));
        assertTrue(found.toString().contains("added: ") && found.toString().contains("two()"), found::toString);
    }

    /** The package {@code sample} with one interface, compiled now. */
    private Tree sample(String version, String methods) throws Exception {
        Path work = Files.createTempDirectory(folder, "sample");
        Path source = Files.writeString(Files.createDirectories(work.resolve("sample")).resolve("Sample.java"),
                "package sample; public interface Sample { " + methods + " }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "sample");
        manifest.getMainAttributes().putValue("Export-Package", "sample;version=\"" + version + "\"");
        Path jar = work.resolve("sample.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("sample/Sample.class"));
            out.write(Files.readAllBytes(work.resolve("sample/Sample.class")));
        }
        return ApiTree.ofBundle(jar).get("sample");
    }
}
