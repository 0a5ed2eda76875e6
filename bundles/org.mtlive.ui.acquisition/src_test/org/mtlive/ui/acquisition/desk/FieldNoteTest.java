// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** A field note goes into the file as a line, and comes out of it. */
class FieldNoteTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-01T12:03:21.5Z");

    @Test
    void whatWasWrittenIsReadAgain() {
        FieldNote truck = new FieldNote(NOON, "anna", "Truck", "red: fast");
        FieldNote cow = new FieldNote(NOON, "anna", "Sledge-hammer", "");

        assertEquals(truck, FieldNote.read(LATER, "anna", truck.line()));
        assertEquals(cow, FieldNote.read(LATER, "anna", cow.line()));
    }

    @Test
    void anyOtherLineIsANoteOfTheTimeWhenItWasWritten() {
        assertEquals(new FieldNote(LATER, "console", "Note", "rain since noon"),
                FieldNote.read(LATER, "console", "rain since noon"));
        assertEquals(new FieldNote(LATER, "x", "Note", "event at noon"), FieldNote.read(LATER, "x", "event at noon"));
    }
}
