// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.DriverRow;
import org.mtlive.ui.acquisition.desk.FoundInstrument;
import org.mtlive.ui.acquisition.desk.InstrumentRow;
import org.mtlive.ui.acquisition.desk.Words;

/** What the instruments' tree holds: groups, and in them instruments, finds and drivers. */
final class InstrumentTree implements ITreeContentProvider, IElementComparer {

    /** A branch of the tree. */
    enum Group {
        /** What the user set up. */
        INSTRUMENTS("Instruments"),
        /** What drivers found by themselves. */
        FOUND("Found nearby"),
        /** What can be recorded. */
        DRIVERS("Drivers");

        private final String title;

        Group(String title) {
            this.title = title;
        }
    }

    /**
     * A line that says why a branch is empty.
     *
     * @param group which branch
     * @param text  why, and what to do
     */
    record Hint(Group group, String text) {
    }

    private DeskSnapshot snapshot;

    void show(DeskSnapshot value) {
        snapshot = value;
    }

    @Override
    public Object[] getElements(Object input) {
        return Group.values();
    }

    @Override
    public Object[] getChildren(Object element) {
        if (!(element instanceof Group group) || snapshot == null) {
            return new Object[0];
        }
        List<?> children = switch (group) {
            case INSTRUMENTS -> snapshot.instruments();
            case FOUND -> snapshot.found();
            case DRIVERS -> snapshot.drivers();
        };
        return children.isEmpty() ? new Object[] {new Hint(group, hint(group))} : children.toArray();
    }

    private String hint(Group group) {
        return switch (group) {
            case INSTRUMENTS -> "None yet: choose Add, or double-click a driver below";
            case FOUND -> snapshot.discovering() ? "Looking ..." : "None: plug one in and choose Find";
            case DRIVERS -> "None: put a driver's file into the folder 'drivers'";
        };
    }

    @Override
    public Object getParent(Object element) {
        return switch (element) {
            case InstrumentRow row -> Group.INSTRUMENTS;
            case FoundInstrument found -> Group.FOUND;
            case DriverRow driver -> Group.DRIVERS;
            case Hint hint -> hint.group();
            default -> null; // JFace's word for a root
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Group;
    }

    /** Elements are the same when they stand for the same thing, however that stands now. */
    @Override
    public boolean equals(Object a, Object b) {
        return key(a).equals(key(b));
    }

    @Override
    public int hashCode(Object element) {
        return key(element).hashCode();
    }

    private static Object key(Object element) {
        return switch (element) {
            case InstrumentRow row -> row.setup().id();
            case DriverRow driver -> "driver " + driver.id();
            case FoundInstrument found -> "found " + found.driverId() + found.instrument().title()
                    + found.instrument().settings();
            case Hint hint -> hint.group().title + hint.text();
            default -> element;
        };
    }

    static String name(Object element) {
        return switch (element) {
            case Group group -> group.title;
            case InstrumentRow row -> row.setup().title();
            case FoundInstrument found -> found.instrument().title();
            case DriverRow driver -> driver.title();
            case Hint hint -> hint.text();
            default -> "";
        };
    }

    static String state(Object element) {
        return switch (element) {
            case InstrumentRow row -> Marks.of(row.state());
            case FoundInstrument found -> "\u25cb available";
            default -> "";
        };
    }

    static Level level(Object element) {
        return element instanceof InstrumentRow row ? Marks.level(row.state()) : Level.NONE;
    }

    static String detail(Object element) {
        return switch (element) {
            case InstrumentRow row -> detail(row);
            case FoundInstrument found -> found.instrument().text();
            case DriverRow driver -> driver.description();
            default -> "";
        };
    }

    private static String detail(InstrumentRow row) {
        String place = row.setup().place();
        String samples = row.samples() == 0 ? "" : Words.count(row.samples()) + " samples";
        String refused = row.refused() == 0 ? "" : Words.count(row.refused()) + " batches refused";
        return String.join("  \u00b7  ", List.of(place, row.text(), samples, refused).stream()
                .filter(part -> !part.isBlank()).toList());
    }
}
