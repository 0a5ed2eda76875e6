// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardsSummaryRowTest {
    @Test
    void theTableHasARowForEveryLeafFieldAndOneForTheVersion() throws Mth5Exception {
        List<StandardsSummaryRow> rows = StandardsSummaryRow.ofStandard();

        assertEquals(1 + 68 + 88 + 90 + 80 + 47 + 43 + 13 + 10 + 14 + 15 + 11, rows.size());
        assertEquals("Metadata standards version 1.0.12", rows.getFirst().description());
        for (StandardsSummaryRow row : rows) {
            assertEquals(row, StandardsSummaryRow.fromBytes(row.toBytes(), 0));
        }
    }

    @Test
    void aRowSaysTypeUnitsOptionsAndDefault() {
        List<StandardsSummaryRow> rows = StandardsSummaryRow.ofStandard();

        assertEquals(new StandardsSummaryRow("station.channel_layout", "string", false, "free form", "", "", "L,X,+",
                "", "", "X"), row(rows, "station.channel_layout"));
        assertEquals("degrees", row(rows, "station.location.latitude").units());
        assertEquals("float", row(rows, "run.sample_rate").type());
        assertEquals("0.0", row(rows, "run.sample_rate").defaultValue());
    }

    @Test
    void membersLieWhereMth5HasThem() {
        assertEquals(87, RowLayout.STANDARDS_SUMMARY.member("required").offset());
        assertEquals(492, RowLayout.STANDARDS_SUMMARY.member("options").offset());
        assertEquals(786, RowLayout.STANDARDS_SUMMARY.member("default").offset());
    }

    private static StandardsSummaryRow row(List<StandardsSummaryRow> rows, String attribute) {
        return rows.stream().filter(row -> row.attribute().equals(attribute)).findFirst().orElseThrow();
    }
}
