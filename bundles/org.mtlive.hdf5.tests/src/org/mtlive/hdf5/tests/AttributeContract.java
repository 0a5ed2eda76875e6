// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Value;

/** Attributes. */
interface AttributeContract extends Contract {
    @Test
    default void attributesOfEveryKindComeBackFromTheFile() throws IOException {
        Map<String, H5Value> values = new LinkedHashMap<>();
        values.put("bool", new H5Value.Bool(true));
        values.put("bool.off", new H5Value.Bool(false));
        values.put("real", new H5Value.Real(-1.25e-300));
        values.put("real.nan", new H5Value.Real(Double.NaN));
        values.put("reals", new H5Value.RealArray(1.5, Double.NEGATIVE_INFINITY));
        values.put("reals.none", new H5Value.RealArray());
        values.put("text", new H5Value.Text("Sør-Østerdal, Ωm"));
        values.put("text.empty", new H5Value.Text(""));
        values.put("text.long", new H5Value.Text("x".repeat(4064)));
        values.put("texts", new H5Value.TextArray(List.of("ex", "", "hy")));
        values.put("whole", new H5Value.Whole(Long.MIN_VALUE));
        values.put("wholes", new H5Value.WholeArray(1, -2, Long.MAX_VALUE));
        try (H5File file = createLive(); H5Group group = file.root().createGroup("g", GroupCreation.live(0))) {
            for (Map.Entry<String, H5Value> value : values.entrySet()) {
                group.setAttribute(value.getKey(), value.getValue());
            }
            H5Value reference = new H5Value.Reference(group.reference());
            group.setAttribute("reference", reference);
            values.put("reference", reference);
        }

        try (H5File file = library("reader").open(path(), FileOpen.READ_ONLY, FileAccess.plain());
                H5Group group = file.root().openGroup("g")) {
            assertEquals(values, group.attributes());
            assertEquals(values.keySet().stream().sorted().toList(), group.attributeNames());
            assertEquals(Optional.of(values.get("real")), group.attribute("real"));
        }
    }

    @Test
    default void everyTextOfAnAttributeIsToldWithItsBytes() throws IOException {
        List<Integer> told = new ArrayList<>();
        try (H5File file = createLive(); H5Group group = file.root().createGroup("g", GroupCreation.live(0))) {
            file.onText(told::add);
            group.setAttribute("text", new H5Value.Text("Ωm"));
            group.setAttribute("empty", new H5Value.Text(""));
            group.setAttribute("texts", new H5Value.TextArray(List.of("ex", "Sør")));
            group.setAttribute("whole", new H5Value.Whole(1));
        }

        assertEquals(List.of(3, 0, 2, 4), told);
    }

    @Test
    default void keptAttributesAreNotReadAgainAndFollowWhatIsWritten() throws IOException {
        Map<String, H5Value> kept = Map.of("a", new H5Value.Text("one"), "b", new H5Value.Whole(2));
        try (H5File file = createLive(); H5Group group = file.root().createGroup("g", GroupCreation.live(0))) {
            group.setAttribute("a", new H5Value.Text("one"));
            assertTrue(file.keepAttributes());
            assertFalse(file.keepAttributes());
            assertEquals(Map.of("a", new H5Value.Text("one")), group.attributes());
            group.setAttribute("b", new H5Value.Whole(2));

            assertEquals(kept, group.attributes());
            try (H5Group again = file.root().openGroup("g")) {
                assertEquals(kept, again.attributes());
                group.overwriteAttribute("b", new H5Value.Whole(3));
                assertEquals(Optional.of(new H5Value.Whole(3)), again.attribute("b"));
            }
        }
    }

    @Test
    default void aMissingAttributeIsEmptyAndCannotBeOverwrittenOrDeleted() throws IOException {
        try (H5File file = createLive()) {
            assertFalse(file.root().hasAttribute("nothing"));
            assertEquals(Optional.empty(), file.root().attribute("nothing"));

            H5Exception e = assertThrows(H5Exception.class,
                    () -> file.root().overwriteAttribute("nothing", new H5Value.Whole(1)));
            assertEquals("H5Aopen", e.call());
            assertThrows(H5Exception.class, () -> file.root().deleteAttribute("nothing"));
        }
    }

    @Test
    default void settingAgainMayChangeTheType() throws IOException {
        try (H5File file = createLive()) {
            file.root().setAttribute("a", new H5Value.Text("one"));
            file.root().setAttribute("a", new H5Value.Real(1));

            assertEquals(Optional.of(new H5Value.Real(1)), file.root().attribute("a"));
        }
    }

    @Test
    default void overwritingConvertsNumbersAndRefusesStrings() throws IOException {
        try (H5File file = createLive()) {
            file.root().setAttribute("real", new H5Value.Real(1));
            file.root().setAttribute("bool", new H5Value.Bool(false));

            file.root().overwriteAttribute("real", new H5Value.Whole(7));
            file.root().overwriteAttribute("bool", new H5Value.Bool(true));

            assertEquals(Optional.of(new H5Value.Real(7)), file.root().attribute("real"));
            assertEquals(Optional.of(new H5Value.Bool(true)), file.root().attribute("bool"));
            assertThrows(H5Exception.class, () -> file.root().overwriteAttribute("bool", new H5Value.Real(1)));
            assertThrows(IllegalArgumentException.class,
                    () -> file.root().overwriteAttribute("real", new H5Value.Text("seven")));
        }
    }

    @Test
    default void deletedAttributesAreGone() throws IOException {
        try (H5File file = createLive()) {
            file.root().setAttribute("a", new H5Value.Whole(1));
            file.root().deleteAttribute("a");

            assertFalse(file.root().hasAttribute("a"));
        }
    }

    @Test
    default void attributesOfALiveObjectStayInItsHeader() throws IOException {
        try (H5File file = createLive(); H5Group group = file.root().createGroup("g", GroupCreation.live(0))) {
            for (int i = 0; i < 200; i++) {
                group.setAttribute("attribute." + i, new H5Value.Whole(i));
            }

            assertEquals(200, group.attributeNames().size());
            assertTrue(group.maxCompactAttributes() >= 200);
        }
    }

    @Test
    default void anAttributeTellsItsShape() throws IOException {
        try (H5File file = createLive()) {
            file.root().setAttribute("one", new H5Value.Whole(1));
            file.root().setAttribute("three", new H5Value.RealArray(1, 2, 3));

            assertArrayEquals(new long[0], file.root().attributeShape("one"));
            assertArrayEquals(new long[] {3}, file.root().attributeShape("three"));
        }
    }
}
