// SPDX-License-Identifier: EPL-2.0
package org.mtlive.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the manifests under {@code bundles/} say: who exports and who imports which package. */
final class Bundles {
    private static final Pattern CLAUSE = Pattern.compile("([\\w.]+)((?:\\s*;[^,\"]*(?:\"[^\"]*\"[^,\"]*)*)?)(?:,|$)");
    private final Map<String, Attributes> manifests = new TreeMap<>();

    Bundles(Path root) {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            for (Path folder : folders.toList())
                manifests.put(folder.getFileName().toString(), read(folder.resolve("META-INF/MANIFEST.MF")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes read(Path manifest) throws IOException {
        try (InputStream in = Files.newInputStream(manifest)) {
            return new Manifest(in).getMainAttributes();
        }
    }

    /** All bundles and fragments by name. */
    Set<String> names() {
        return manifests.keySet();
    }

    /** The bundles of the product: no fragments, no tests, no test support. */
    List<String> productBundles() {
        return names().stream()
                .filter(n -> manifests.get(n).getValue("Fragment-Host") == null)
                .filter(n -> !n.endsWith(".tests") && !n.equals("org.mtlive.testing"))
                .toList();
    }

    String header(String bundle, String header) {
        return manifests.get(bundle).getValue(header);
    }

    /** The names in a header such as Import-Package, with their parameters. */
    Map<String, String> clauses(String bundle, String header) {
        Map<String, String> result = new TreeMap<>();
        String text = header(bundle, header);
        Matcher matcher = CLAUSE.matcher(text == null ? "" : text.replaceAll("\\s", ""));
        while (matcher.find())
            result.put(matcher.group(1), matcher.group(2));
        return result;
    }

    /** The bundles of ours from which a bundle imports packages. */
    Set<String> dependencies(String bundle) {
        Set<String> result = new TreeSet<>();
        for (String imported : clauses(bundle, "Import-Package").keySet())
            for (String other : names())
                if (!other.equals(bundle) && clauses(other, "Export-Package").containsKey(imported))
                    result.add(other);
        for (String required : clauses(bundle, "Require-Bundle").keySet())
            if (names().contains(required))
                result.add(required);
        return result;
    }
}
