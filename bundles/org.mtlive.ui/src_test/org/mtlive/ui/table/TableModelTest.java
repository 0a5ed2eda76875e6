// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.ui.table.TableModel.Sorting;

class TableModelTest {
    private record Row(String name, long samples, double rate, Optional<Instant> end) { }

    private static final Row A = new Row("mt001 ex", 1500, 8, Optional.of(Instant.parse("2026-01-01T00:00:00.5Z")));
    private static final Row B = new Row("MT002 \"hy\", noisy", 20, Double.NaN, Optional.empty());
    private static final Row C = new Row("MT001 hy", 20, 1, Optional.empty());

    private final TableModel<Row> model = new TableModel<>(List.of(
            LiveColumn.text("Channel", "The channel.", 100, Row::name),
            LiveColumn.count("Samples", "How many.", 80, Row::samples),
            LiveColumn.number("Rate (Hz)", "How fast.", 60, "%.1f", Row::rate),
            LiveColumn.time("End", "The newest.", 120, Row::end)));

    @Test
    void rowsAreShownAsTheyWereSetUntilSorted() {
        model.setRows(List.of(B, A, C));

        assertEquals(List.of(B, A, C), model.visible());
    }

    @Test
    void numbersAreSortedAsNumbersAndEqualRowsKeepTheirOrder() {
        model.setRows(List.of(B, A, C));

        model.sort(Optional.of(new Sorting(1, false)));
        List<Row> up = model.visible();
        model.sort(Optional.of(new Sorting(1, true)));

        assertEquals(List.of(B, C, A), up);
        assertEquals(List.of(A, B, C), model.visible());
    }

    @Test
    void everyWordOfTheFilterMustBeInSomeColumn() {
        model.setRows(List.of(A, B, C));

        model.setFilter("  Mt001  HY ");

        assertEquals(List.of(C), model.visible());
    }

    @Test
    void filterAndOrderStayWhenRowsAreReplaced() {
        model.setFilter("hy");
        model.sort(Optional.of(new Sorting(0, false)));

        model.setRows(List.of(B, A, C));

        assertEquals(List.of(C, B), model.visible());
    }

    @Test
    void csvHasWholePrecisionAndQuotesWhatNeedsIt() {
        model.setRows(List.of(A, B));

        assertEquals("Channel,Samples,Rate (Hz),End\r\n"
                + "mt001 ex,1500,8.0,2026-01-01T00:00:00.500Z\r\n"
                + "\"MT002 \"\"hy\"\", noisy\",20,,\r\n", model.csv());
    }

    @Test
    void theClipboardGetsWhatIsShown() {
        assertEquals("Channel\tSamples\tRate (Hz)\tEnd\nmt001 ex\t1,500\t8.0\t2026-01-01 00:00:00\n",
                model.text(List.of(A)));
    }
}
