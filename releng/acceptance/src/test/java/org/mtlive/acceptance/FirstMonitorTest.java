// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new user follows the guide to a view of one's own, with the SDK alone. */
@Timeout(1500)
class FirstMonitorTest {
    private static final String GUIDE = "writing-a-monitor.md";
    private static final String NAME = "com.example.mtlive.monitor";

    @TempDir
    private Path folder;

    @Test
    void theStepsOfTheGuideEndWithABundleThatOffersTheView() throws IOException {
        Path clean = Files.createDirectories(folder.resolve("clean"));

        GuideSteps.follow(GUIDE, clean).succeeded();

        try (JarFile jar = new JarFile(
                clean.resolve("my-monitor/monitor/target").resolve(NAME + "-1.0.0-SNAPSHOT.jar").toFile())) {
            String component = jar.getManifest().getMainAttributes().getValue("Service-Component");
            assertTrue(component != null && jar.getEntry(component) != null, () -> "component: " + component);
            String description = new String(jar.getInputStream(jar.getEntry(component)).readAllBytes());
            assertTrue(description.contains("org.mtlive.ui.monitor.api.MonitorPart"), description);
        }
    }

    @Test
    void theGuideShowsTheTemplate() throws IOException {
        Path template = GuideSteps.guide(GUIDE).resolveSibling("../releng/monitor-template/monitor/src")
                .resolve(NAME.replace('.', '/')).resolve("CountMonitor.java");
        String source = Files.readString(template).replaceFirst("// SPDX.*\n", "");

        assertTrue(Files.readString(GuideSteps.guide(GUIDE)).contains("```java\n" + source + "```"),
                () -> "another source than in " + template);
    }
}
