// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataField;
import org.mtlive.mth5.MetadataProblem;
import org.mtlive.mth5.MetadataStandard;
import org.mtlive.mth5.Mth5Exception;

/**
 * Metadata while they are changed: every value checked against the standard, every change undone and done again. No
 * widgets. One thread.
 */
final class MetadataEdit {
    /** What the data themselves decide, or what is the name of the group. */
    private static final Set<String> FIXED = Set.of("id", "component", "sample_rate", "time_period.start",
            "time_period.end", "type", "mth5_type", "hdf5_reference");

    /**
     * A line for people.
     *
     * @param name     the attribute's name
     * @param value    as it stands in a file, "" when there is none
     * @param unit     "" when it has none
     * @param expected what the standard asks for; "" for an attribute that it does not know
     * @param required whether the standard asks for a value
     * @param options  allowed texts; empty when any is allowed
     * @param fixed    whether it cannot be changed here
     * @param problem  what is wrong with the value
     */
    record Line(String name, String value, String unit, String expected, boolean required, List<String> options,
            boolean fixed, Optional<String> problem) { }

    private final Metadata original;
    private final Deque<Metadata> done = new ArrayDeque<>();
    private final Deque<Metadata> undone = new ArrayDeque<>();
    private Metadata current;

    MetadataEdit(Metadata original) {
        this.original = original.copy();
        this.current = original.copy();
    }

    Metadata current() {
        return current.copy();
    }

    /** All fields of the standard, then what the file has besides. */
    List<Line> lines() {
        Map<String, String> problems = new HashMap<>();
        for (MetadataProblem problem : current.validate()) {
            problems.putIfAbsent(problem.field(), problem.message());
        }
        List<Line> lines = new ArrayList<>();
        for (MetadataField field : MetadataStandard.get().attributes(current.type())) {
            if (field.type().isAttribute()) {
                lines.add(new Line(field.name(), current.text(field.name()), field.unit().orElse(""), field.expected(),
                        field.required(), field.options(), FIXED.contains(field.name()),
                        Optional.ofNullable(problems.get(field.name()))));
            }
        }
        current.unknown().forEach((name, value) -> lines.add(new Line(name, String.valueOf(value), "", "", false,
                List.of(), true, Optional.empty())));
        lines.sort(Comparator.comparing((Line line) -> !line.required()).thenComparing(Line::name));
        return lines;
    }

    /** {@return what is wrong, all fields; empty when nothing is} */
    List<MetadataProblem> problems() {
        return current.validate();
    }

    /**
     * Sets a value, or takes it away when the text is empty.
     *
     * @return why it is refused; empty when it was taken
     */
    Optional<String> set(String name, String text) {
        if (text.equals(current.text(name))) {
            return Optional.empty();
        }
        Metadata next = current.copy();
        try {
            if (text.isBlank()) {
                next.clear(name);
            } else {
                next.set(name, text.strip());
            }
        } catch (Mth5Exception e) {
            return Optional.of(e.getMessage());
        }
        done.push(current);
        undone.clear();
        current = next;
        return Optional.empty();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        undone.push(current);
        current = done.pop();
    }

    void redo() {
        done.push(current);
        current = undone.pop();
    }

    boolean isChanged() {
        return !current.equals(original);
    }
}
