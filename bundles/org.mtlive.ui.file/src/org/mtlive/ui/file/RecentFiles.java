// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The files that were opened last, remembered between starts. UI thread. */
final class RecentFiles {
    private static final int MOST = 8;
    private static final String KEY = "recent";

    private RecentFiles() { }

    /** The newest first; those that are gone are left out. */
    static List<Path> files() {
        return store().getString(KEY).lines().filter(line -> !line.isBlank()).map(Path::of).filter(Files::isRegularFile)
                .toList();
    }

    static void opened(Path file) {
        List<String> lines = Stream.concat(Stream.of(file), files().stream().filter(other -> !other.equals(file)))
                .limit(MOST).map(Path::toString).toList();
        store().setValue(KEY, String.join("\n", lines));
    }

    private static IPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.mtlive.ui.file");
    }
}
