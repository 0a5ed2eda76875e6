// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.ui.file.MetadataEdit.Line;

class MetadataEditTest {
    private final MetadataEdit edit = new MetadataEdit(Metadata.of(MetadataClass.STATION));

    @Test
    void aValueThatFollowsTheStandardIsTakenAndUndone() {
        assertEquals(Optional.empty(), edit.set("location.latitude", "47.5"));
        assertEquals("47.5", line("location.latitude").value());
        assertTrue(edit.isChanged());

        edit.undo();

        assertFalse(edit.isChanged());
        assertFalse(edit.canUndo());
        edit.redo();
        assertEquals(47.5, edit.current().real("location.latitude"));
    }

    @Test
    void aValueThatBreaksTheStandardIsRefusedWithWhatWasExpected() {
        Optional<String> refused = edit.set("location.latitude", "147");

        assertTrue(refused.orElseThrow().contains("from -90 to 90"), refused.get());
        assertFalse(edit.isChanged());
        assertFalse(edit.canUndo());
    }

    @Test
    void anEmptyTextTakesTheValueAway() {
        edit.set("geographic_name", "Farm");

        edit.set("geographic_name", "");

        assertFalse(edit.isChanged());
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        edit.set("comments", "rain");
        edit.undo();

        edit.set("comments", "snow");

        assertFalse(edit.canRedo());
    }

    @Test
    void linesTellUnitsOptionsAndWhatIsFixed() {
        assertEquals("degrees", line("location.latitude").unit());
        assertFalse(line("location.declination.model").options().isEmpty() && line("orientation.method").options().isEmpty());
        assertTrue(line("id").fixed());
        assertTrue(line("id").required());
    }

    private Line line(String name) {
        return edit.lines().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }
}
