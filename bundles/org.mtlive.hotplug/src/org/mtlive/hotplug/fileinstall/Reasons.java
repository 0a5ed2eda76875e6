// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

import java.util.List;
import java.util.stream.Collectors;

import org.osgi.framework.BundleException;

/** The reasons of the framework in a line that people can use. */
final class Reasons {

    private static final String MISSING = "Unresolved requirement: ";

    private Reasons() {
    }

    /** The reason of an exception, in one line. */
    static String of(Throwable thrown) {
        if (thrown instanceof BundleException bundle) {
            return ofFramework(bundle);
        }
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + firstLine(message));
    }

    private static String ofFramework(BundleException e) {
        String message = String.valueOf(e.getMessage());
        List<String> missing = message.lines().filter(line -> line.contains(MISSING))
                .map(line -> line.substring(line.indexOf(MISSING) + MISSING.length()).strip()).distinct().toList();
        if (!missing.isEmpty()) {
            return "nobody here offers what it needs: " + missing.stream().collect(Collectors.joining("; "));
        }
        Throwable cause = e.getCause();
        return firstLine(message) + (cause == null || cause instanceof BundleException ? "" : ": " + of(cause));
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
