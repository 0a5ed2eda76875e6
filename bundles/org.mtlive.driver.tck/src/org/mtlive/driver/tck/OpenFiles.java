// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The open file descriptors of this process, as Linux tells them. */
final class OpenFiles {

    private static final Path FOLDER = Path.of("/proc/self/fd");
    private static final long STEP_MS = 50;

    private OpenFiles() {
    }

    /** Whether this system tells them. */
    static boolean known() {
        return Files.isDirectory(FOLDER);
    }

    /**
     * What is open now, without class files.
     *
     * @return kind (path of a file, or {@code socket}, {@code pipe}, {@code anon_inode}) to the number open
     */
    static Map<String, Integer> now() throws IOException {
        Map<String, Integer> open = new HashMap<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(FOLDER)) {
            for (Path link : links) {
                String target = target(link);
                if (!target.isEmpty() && !target.endsWith(".jar") && !target.startsWith("/proc/")) {
                    open.merge(target, 1, Integer::sum);
                }
            }
        }
        return open;
    }

    private static String target(Path link) {
        try {
            // sockets and pipes carry a number of their own each; only how many there are counts
            return Files.readSymbolicLink(link).toString().replaceFirst("^(\\w+):.*", "$1");
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    /** What stays open more often than before, however long one waits: kind and how many more, in order. */
    static Map<String, Integer> left(Map<String, Integer> before, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Integer> more = more(before, now());
        while (!more.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(STEP_MS); // nobody tells when the system has closed a file
            more = more(before, now());
        }
        return more;
    }

    private static Map<String, Integer> more(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> more = new TreeMap<>();
        after.forEach((target, count) -> {
            int grown = count - before.getOrDefault(target, 0);
            if (grown > 0) {
                more.put(target, grown);
            }
        });
        return more;
    }
}
