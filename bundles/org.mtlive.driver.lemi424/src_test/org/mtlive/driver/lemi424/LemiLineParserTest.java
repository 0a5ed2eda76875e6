// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemiLineParserTest {

    private static final String LINE = "2020 10 01 00 00 00 23773.506   228.549 41840.909  41.88  31.35   147.730"
            + "  -104.576   198.558    25.659 12.98 2203.0 3404.83786 N 10712.84430 W 12 2 0";

    @Test
    void aRealLineIsReadWithAllDigits() throws Exception {
        LemiLine line = LemiLineParser.parse(LINE);

        assertEquals(Instant.parse("2020-10-01T00:00:00Z"), Instant.ofEpochSecond(line.epochSecond()));
        assertArrayEquals(new double[] {23773.506, 228.549, 41840.909, 41.88, 31.35, 147.730, -104.576, 198.558, 25.659,
            12.98}, line.values());
        assertEquals(34.0806310, line.position().orElseThrow().latitudeDegrees(), 1e-9);
        assertEquals(-107.2140717, line.position().orElseThrow().longitudeDegrees(), 1e-7);
        assertEquals(2203, line.position().orElseThrow().elevationMetres());
        assertEquals(new LemiLine.Gps(12, 2, 0), line.gps().orElseThrow());
    }

    @Test
    void aLineWithoutGpsEndsAfterTheBattery() throws Exception {
        LemiLine line = LemiLineParser.parse(LINE.substring(0, LINE.indexOf(" 2203.0")) + "\r");

        assertEquals(12.98, line.value(LemiColumn.BATTERY));
        assertEquals(Optional.empty(), line.position());
        assertEquals(Optional.empty(), line.gps());
    }

    @Test
    void aPositionBeforeTheFirstFixIsNone() throws Exception {
        LemiLine line = LemiLineParser.parse(LINE.replace("3404.83786", "0").replace("10712.84430", "0")
                .replace("12 2 0", "0 0 0"));

        assertEquals(Optional.empty(), line.position());
        assertTrue(!line.gps().orElseThrow().locked());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "228.549 | ''     | 23 columns, expected 24 or 16",
        "228.549 | 22x.5  | not a number: For input string: \"22x.5\"",
        "228.549 | NaN    | not a number: NaN",
        "228.549 | 1e999  | not a number: 1e999",
        "2020 10 | 2020 13 | not a time: Invalid value for MonthOfYear (valid values 1 - 12): 13",
        "2020    | 20.20   | not a number: For input string: \"20.20\"",
        "' N '   | ' Q '   | 'hemisphere ''Q'', expected N or S'",
        "3404.83786 | 9904.8 | not a position: 99.08000 -107.21407",
    })
    void whatIsWrongWithALineIsSaid(String part, String replacement, String message) {
        String line = LINE.replace(part, replacement);

        MalformedLineException e = assertThrows(MalformedLineException.class, () -> LemiLineParser.parse(line));

        assertEquals(message, e.getMessage());
    }

    @Test
    void everyDamagedOrCutLineIsEitherReadOrRefusedAndNothingElse() {
        Random random = new Random(424);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(LINE);
            for (int k = random.nextInt(4); k >= 0; k--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
            }
            text.setLength(random.nextInt(10) == 0 ? random.nextInt(text.length()) : text.length());
            try {
                LemiLine line = LemiLineParser.parse(text.toString());
                assertEquals(LemiColumn.values().length, line.values().length);
            } catch (MalformedLineException expected) {
                assertTrue(!expected.getMessage().isEmpty());
            }
        }
    }
}
