// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.console.output.Csv;
import org.mtlive.console.output.Json;
import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import picocli.CommandLine.TypeConversionException;

/** Durations, tables, JSON and CSV, the wish to end. */
class SmallPartsTest {

    private static final Rows TABLE = new Rows(List.of("name", "n"), List.of(Map.of("name", "a, \"b\"", "n", 1.0),
            Map.of("name", "c", "n", Double.NaN)));

    @ParameterizedTest
    @CsvSource({"250ms,250", "30s,30000", "1.5m,90000", "2h,7200000", "1d,86400000", "3,3000", "5min,300000"})
    void durationsAreReadAsPeopleTypeThem(String text, long millis) {
        assertEquals(Duration.ofMillis(millis), new DurationConverter().convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1s", "0s", "s", "1w", "1e3s", "soon", "999999999999999999d"})
    void otherTextsAreNoDurations(String text) {
        assertThrows(TypeConversionException.class, () -> new DurationConverter().convert(text));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4096,4096", "10 kB,10000", "250MB,250000000", "1.5gb,1500000000", "2TB,2000000000000"})
    void sizesAreReadAsPeopleTypeThem(String text, long bytes) {
        assertEquals(bytes, new SizeConverter().convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "MB", "1MiB", "1 %", "lots"})
    void otherTextsAreNoSizes(String text) {
        assertThrows(TypeConversionException.class, () -> new SizeConverter().convert(text));
    }

    @Test
    void anIntervalMayBeNever() {
        assertEquals(Duration.ZERO, new IntervalConverter().convert("never"));
        assertEquals(Duration.ofSeconds(2), new IntervalConverter().convert("2s"));
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertEquals(List.of("name,n", "\"a, \"\"b\"\"\",1.0", "c,NaN"), printed(out -> Csv.print(TABLE, out)));
    }

    @Test
    void jsonHasNoWordForNaN() {
        StringWriter text = new StringWriter();
        Json.printLine(Map.of("values", Arrays.asList(1.5, Double.NaN, null, true, "x")), new PrintWriter(text));

        assertEquals("{\"values\":[1.5,null,null,true,\"x\"]}", text.toString().strip());
    }

    @Test
    void tablesAlignNumbersToTheRight() {
        assertEquals(List.of("name      n", "a, \"b\"    1", "c       NaN"),
                printed(out -> TextTable.print(TABLE, out)));
    }

    @Test
    void anEmptyTableSaysSo() {
        assertEquals(List.of("(none)"), printed(out -> TextTable.print(new Rows(List.of("a"), List.of()), out)));
    }

    @Test
    void theWishToEndInterruptsOnlyWhoAskedForIt() throws InterruptedException {
        Ending ending = new Ending();
        assertFalse(ending.awaitRequest(Duration.ofMillis(1)));

        try (Ending.Interrupt asked = ending.interrupts(Thread.currentThread())) {
            ending.request();
            assertTrue(Thread.interrupted());
        }
        ending.request();

        assertFalse(Thread.interrupted());
        assertTrue(ending.isRequested());
    }

    private interface Printing {
        void to(PrintWriter out);
    }

    private static List<String> printed(Printing printing) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        printing.to(out);
        out.flush();
        return text.toString().lines().toList();
    }
}
