// SPDX-License-Identifier: EPL-2.0
package org.mtlive.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Holds the one direction of dependencies: who may import whom; everything else is forbidden. */
class DependencyTableTest {
    /** Bundle to the bundles it may import from. A bundle that is not here has no place in the architecture yet. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("org.mtlive.hdf5", Set.of()),
            Map.entry("org.mtlive.hdf5.ffm", Set.of("org.mtlive.hdf5")),
            Map.entry("org.mtlive.hdf5.jni", Set.of("org.mtlive.hdf5")),
            Map.entry("org.mtlive.mth5", Set.of()),
            Map.entry("org.mtlive.mth5.store", Set.of("org.mtlive.mth5", "org.mtlive.hdf5")),
            Map.entry("org.mtlive.acquisition.api", Set.of("org.mtlive.mth5")),
            Map.entry("org.mtlive.control", Set.of("org.mtlive.acquisition.api", "org.mtlive.mth5")),
            Map.entry("org.mtlive.acquisition", Set.of("org.mtlive.acquisition.api", "org.mtlive.mth5")),
            Map.entry("org.mtlive.messenger", Set.of("org.mtlive.acquisition.api")),
            Map.entry("org.mtlive.writer",
                    Set.of("org.mtlive.acquisition.api", "org.mtlive.control", "org.mtlive.mth5", "org.mtlive.mth5.store",
                            "org.mtlive.hdf5")),
            Map.entry("org.mtlive.hotplug", Set.of("org.mtlive.acquisition.api")),
            Map.entry("org.mtlive.install", Set.of()),
            Map.entry("org.mtlive.reader", Set.of("org.mtlive.mth5", "org.mtlive.mth5.store", "org.mtlive.hdf5")),
            // the one driver whose instrument is an MTH5 file: it reads through the reader, as everybody else does
            Map.entry("org.mtlive.driver.replay",
                    Set.of("org.mtlive.acquisition.api", "org.mtlive.mth5", "org.mtlive.reader")),
            // the one driver whose library we pack ourselves, without what is under another licence
            Map.entry("org.mtlive.epics", Set.of()),
            Map.entry("org.mtlive.driver.epics",
                    Set.of("org.mtlive.acquisition.api", "org.mtlive.mth5", "org.mtlive.epics")),
            Map.entry("org.mtlive.console",
                    Set.of("org.mtlive.acquisition.api", "org.mtlive.control", "org.mtlive.hotplug", "org.mtlive.install",
                            "org.mtlive.mth5", "org.mtlive.mth5.store", "org.mtlive.reader")),
            Map.entry("org.mtlive.ui", Set.of()),
            Map.entry("org.mtlive.ui.monitor",
                    Set.of("org.mtlive.ui", "org.mtlive.reader", "org.mtlive.mth5", "org.mtlive.mth5.store")),
            Map.entry("org.mtlive.ui.acquisition",
                    Set.of("org.mtlive.ui", "org.mtlive.acquisition.api", "org.mtlive.hotplug", "org.mtlive.mth5")),
            Map.entry("org.mtlive.ui.file",
                    Set.of("org.mtlive.ui", "org.mtlive.reader", "org.mtlive.mth5", "org.mtlive.mth5.store")),
            Map.entry("org.mtlive.ui.monitor.api", Set.of("org.mtlive.reader")),
            Map.entry("org.mtlive.workbench", Set.of("org.mtlive.ui", "org.mtlive.ui.monitor.api", "org.mtlive.reader")));
    private static final Set<String> DRIVER = Set.of("org.mtlive.acquisition.api", "org.mtlive.mth5");
    /** What others may build on: versioned, and told in README. */
    static final Set<String> PUBLISHED = Set.of("org.mtlive.mth5", "org.mtlive.acquisition.driver",
            "org.mtlive.acquisition.driver.support", "org.mtlive.acquisition.recording", "org.mtlive.acquisition.writer",
            "org.mtlive.control", "org.mtlive.driver.tck", "org.mtlive.reader",
            "org.mtlive.ui.monitor.api");
    /** What is exported to our own bundles only. */
    private static final Set<String> OWN = Set.of("org.mtlive.hdf5", "org.mtlive.hdf5.spi", "org.mtlive.hdf5.ffm",
            "org.mtlive.mth5.store", "org.mtlive.hotplug", "org.mtlive.install", "org.mtlive.ui",
            "org.mtlive.ui.chart", "org.mtlive.ui.table");

    private final Bundles bundles = new Bundles(Path.of(System.getProperty("mtlive.root")));

    @Test void everyBundleImportsOnlyWhatTheTableAllows() {
        for (String bundle : bundles.productBundles()) {
            Set<String> allowed = ALLOWED.getOrDefault(bundle,
                    bundle.startsWith("org.mtlive.driver.") ? DRIVER : null);
            assertTrue(allowed != null, bundle + " is not in the dependency table");
            Set<String> forbidden = new TreeSet<>(bundles.dependencies(bundle));
            forbidden.removeAll(allowed);
            assertEquals(Set.of(), forbidden, bundle + " may not import from");
        }
    }

    @Test void onlyTheProvidersTouchNativeCode() {
        for (String bundle : bundles.productBundles())
            if (bundles.clauses(bundle, "Import-Package").keySet().stream().anyMatch(p -> p.startsWith("hdf.hdf5lib")))
                assertEquals("org.mtlive.hdf5.jni", bundle);
    }

    @Test void everyExportedPackageIsPublishedOrNamedAsOurOwn() {
        Set<String> exported = new TreeSet<>();
        for (String bundle : bundles.productBundles())
            bundles.clauses(bundle, "Export-Package").forEach((name, parameters) -> {
                if (!parameters.contains("x-friends:="))
                    exported.add(name);
            });
        exported.removeAll(OWN);
        assertEquals(new TreeSet<>(PUBLISHED), exported);
    }

    @Test void publishedPackagesSayInJavadocWhatTheyAreForAndReadmeNamesThem() throws Exception {
        Path root = Path.of(System.getProperty("mtlive.root"));
        String readme = Files.readString(root.resolve("README.md"));
        for (String bundle : bundles.productBundles())
            for (String name : bundles.clauses(bundle, "Export-Package").keySet())
                if (PUBLISHED.contains(name)) {
                    Path info = root.resolve("bundles").resolve(bundle).resolve("src").resolve(name.replace('.', '/'))
                            .resolve("package-info.java");
                    assertTrue(Files.readString(info).contains("/**"), info + " has no Javadoc");
                    assertTrue(readme.contains("`" + name + "`"), "README does not name " + name);
                }
    }

    @Test void publishedPackagesCarryAVersionAndAreImportedWithARange() {
        for (String bundle : bundles.names()) {
            bundles.clauses(bundle, "Export-Package").forEach((name, parameters) ->
                    assertTrue(parameters.contains("version=\""), bundle + " exports " + name + " without a version"));
            bundles.clauses(bundle, "Import-Package").forEach((name, parameters) ->
                    assertTrue(!PUBLISHED.contains(name) || parameters.contains("version=\"["),
                            bundle + " imports " + name + " without a version range"));
        }
    }

    /** The platform's own bundles split packages among each other: whoever builds on its windows requires them. */
    @Test void bundlesImportPackagesAndRequireNoBundleButTheRegistryAndThePlatformsWindows() {
        for (String bundle : bundles.productBundles())
            for (String required : bundles.clauses(bundle, "Require-Bundle").keySet())
                assertTrue(required.equals("org.eclipse.equinox.registry") || isWindow(bundle) && required.startsWith("org.eclipse."),
                        bundle + " requires " + required);
    }

    private static boolean isWindow(String bundle) {
        return bundle.equals("org.mtlive.ui") || bundle.startsWith("org.mtlive.ui.") || bundle.equals("org.mtlive.workbench");
    }

    @Test void everyBundleRunsOnJava25AndIsListedInTheBuild() throws Exception {
        String pom = Files.readString(Path.of(System.getProperty("mtlive.root"), "pom.xml"));
        for (String bundle : bundles.names()) {
            assertTrue(pom.contains("<module>bundles/" + bundle + "</module>"), bundle + " is no module of pom.xml");
            if (bundles.header(bundle, "Fragment-Host") == null)
                assertEquals("JavaSE-25", bundles.header(bundle, "Bundle-RequiredExecutionEnvironment"), bundle);
        }
    }
}
