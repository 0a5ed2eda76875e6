// SPDX-License-Identifier: EPL-2.0
package org.mtlive.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;

/**
 * What a package offers to others, as bnd sees it, and as a text that can be kept and reviewed: a line an element, with
 * what adding and removing it would mean to others.
 */
final class ApiTree {
    private static final String INDENT = "  ";

    private ApiTree() { }

    /** The exported packages of a bundle, by name. */
    static Map<String, Tree> ofBundle(Path jar) throws Exception {
        Map<String, Tree> packages = new TreeMap<>();
        try (Jar bundle = new Jar(jar.toFile())) {
            Tree api = new DiffPluginImpl().tree(bundle).get("<api>");
            if (api != null)
                for (Tree exported : api.getChildren())
                    packages.put(exported.getName(), exported);
        }
        return packages;
    }

    /** The text of a package. */
    static List<String> write(Tree exported) {
        List<String> lines = new ArrayList<>();
        write(exported.serialize(), "", lines);
        return lines;
    }

    private static void write(Tree.Data element, String indent, List<String> lines) {
        lines.add(indent + element.type + " " + element.add + " " + element.rem + " " + element.name);
        if (element.children != null)
            Stream.of(element.children).forEach(child -> write(child, indent + INDENT, lines));
    }

    /** The package of a text. */
    static Tree read(Path text) throws Exception {
        Deque<Tree.Data> path = new ArrayDeque<>();
        Tree.Data root = null;
        for (String line : Files.readAllLines(text)) {
            int depth = (line.length() - line.stripLeading().length()) / INDENT.length();
            Tree.Data element = parse(line.strip());
            while (path.size() > depth)
                path.pop();
            if (path.isEmpty())
                root = element;
            else
                path.peek().children = append(path.peek().children, element);
            path.push(element);
        }
        return new DiffPluginImpl().deserialize(root);
    }

    private static Tree.Data parse(String line) {
        String[] words = line.split(" ", 4);
        Tree.Data element = new Tree.Data();
        element.type = Type.valueOf(words[0]);
        element.add = Delta.valueOf(words[1]);
        element.rem = Delta.valueOf(words[2]);
        element.name = words[3];
        element.children = new Tree.Data[0];
        return element;
    }

    private static Tree.Data[] append(Tree.Data[] children, Tree.Data child) {
        return Stream.concat(Stream.of(children), Stream.of(child)).toArray(Tree.Data[]::new);
    }

    /** The changes that break others, each with its place; empty when there is none. */
    static List<String> breaking(Tree older, Tree newer) {
        List<String> found = new ArrayList<>();
        collect(newer.diff(older), "", found);
        return found;
    }

    private static void collect(Diff diff, String place, List<String> found) {
        if (diff.getType() == Type.VERSION || diff.getDelta() != Delta.MAJOR && diff.getDelta() != Delta.REMOVED
                && diff.getDelta() != Delta.ADDED)
            return;
        String here = place.isEmpty() ? diff.getName() : place + " > " + diff.getName();
        boolean removed = diff.getDelta() == Delta.REMOVED && diff.getOlder().ifRemoved() == Delta.MAJOR;
        boolean added = diff.getDelta() == Delta.ADDED && diff.getNewer().ifAdded() == Delta.MAJOR;
        if (removed || added)
            found.add((removed ? "removed: " : "added: ") + here);
        else if (diff.getDelta() == Delta.MAJOR)
            diff.getChildren().forEach(child -> collect(child, here, found));
    }

    static String version(Tree exported) {
        return Stream.of(exported.getChildren()).filter(child -> child.getType() == Type.VERSION).map(Tree::getName)
                .findFirst().orElse("0");
    }
}
