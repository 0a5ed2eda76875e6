// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverSettingsTest {

    private static final List<DriverOption> OPTIONS = List.of(
            DriverOption.of("file", OptionType.FILE, "the recording").asRequired(),
            DriverOption.of("rate", OptionType.REAL, "samples a second").withDefault("1").withUnit("Hz")
                    .withRange(0.001, 1e6),
            DriverOption.of("skip", OptionType.INTEGER, "lines").withDefault("0")
                    .withRange(0, Double.POSITIVE_INFINITY),
            DriverOption.of("follow", OptionType.FLAG, "go on").withDefault("false"),
            DriverOption.of("wait", OptionType.DURATION, "time").withDefault("1s"),
            DriverOption.of("start", OptionType.TIME, "first sample"),
            DriverOption.choice("sample-type", "type", "float32", "int32"));

    @Test
    void textsBecomeTypedValues() throws DriverException {
        DriverSettings settings = DriverSettings.of(OPTIONS, Map.of("file", "a b.txt", "rate", " 150 ", "skip", "3",
                "follow", "Yes", "wait", "250ms", "start", "2026-01-01T00:00:00", "sample-type", "INT32"));

        assertEquals(Path.of("a b.txt"), settings.file("file"));
        assertEquals(150, settings.real("rate"));
        assertEquals(3, settings.integer("skip"));
        assertTrue(settings.flag("follow"));
        assertEquals(Duration.ofMillis(250), settings.duration("wait"));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), settings.time("start"));
        assertEquals("int32", settings.text("sample-type"));
    }

    @Test
    void missingTextsGetTheirDefaults() throws DriverException {
        DriverSettings settings = DriverSettings.of(OPTIONS, Map.of("file", "x", "rate", " "));

        assertEquals(1, settings.real("rate"));
        assertEquals("float32", settings.text("sample-type"));
        assertFalse(settings.has("start"));
        assertThrows(IllegalArgumentException.class, () -> settings.time("start"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rate   | fast  | option 'rate': 'fast' is not a number",
        "rate   | NaN   | option 'rate': 'NaN' is not a number",
        "rate   | 0     | option 'rate': '0' is not a number from 0.001 to 1000000 Hz",
        "skip   | -1    | option 'skip': '-1' is not a number of at least 0",
        "skip   | 1.5   | option 'skip': '1.5' is not a whole number",
        "follow | maybe | option 'follow': 'maybe' is not true or false",
        "wait   | long  | option 'wait': 'long' is not a time span such as 250ms, 30s, 5m, 2h or 7d",
        "start  | today | option 'start': 'today' is not a time such as 2026-01-01T00:00:00, in UTC",
        "sample-type | int8 | option 'sample-type': 'int8' is not one of float32, int32",
        "speeed | 1     | unknown option 'speeed'; known are file, rate, skip, follow, wait, start, sample-type",
    })
    void aWrongTextIsAnErrorThatNamesOptionTextAndExpectation(String name, String text, String message) {
        DriverException e = assertThrows(DriverException.class,
                () -> DriverSettings.of(OPTIONS, Map.of("file", "x", name, text)));

        assertEquals(message, e.getMessage());
        assertEquals(StatusDetail.CONFIGURATION_ERROR, e.detail());
    }

    @Test
    void aMissingRequiredOptionIsAnError() {
        DriverException e = assertThrows(DriverException.class, () -> DriverSettings.of(OPTIONS, Map.of()));

        assertEquals("option 'file' is missing: the recording", e.getMessage());
    }

    @Test
    void whatIsKnownSoFarIsCheckedAndMayBeIncomplete() throws DriverException {
        DriverSettings settings = DriverSettings.partly(OPTIONS, Map.of("skip", "3"));

        assertFalse(settings.has("file"));
        assertEquals(3, settings.integer("skip"));
        assertEquals(1, settings.real("rate"));
        assertThrows(DriverException.class, () -> DriverSettings.partly(OPTIONS, Map.of("skip", "many")));
    }

    @ParameterizedTest
    @CsvSource({"1.5s,1500", "90s,90000", "5m,300000", "2h,7200000", "7d,604800000", "PT30S,30000"})
    void timeSpansAreReadWithTheirUnits(String text, long millis) throws DriverException {
        DriverSettings settings = DriverSettings.of(OPTIONS, Map.of("file", "x", "wait", text));

        assertEquals(millis, settings.duration("wait").toMillis());
    }

    @Test
    void timesMayHaveAZoneOrOnlyADate() throws DriverException {
        assertEquals(Instant.parse("2025-12-31T22:00:00Z"), start("2026-01-01T00:00:00+02:00"));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), start("2026-01-01"));
    }

    private static Instant start(String text) throws DriverException {
        return DriverSettings.of(OPTIONS, Map.of("file", "x", "start", text)).time("start");
    }
}
