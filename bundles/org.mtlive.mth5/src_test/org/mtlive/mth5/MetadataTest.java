// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
    @Test
    void valuesAreTyped() throws Mth5Exception {
        Metadata run = Metadata.of(MetadataClass.RUN).set("id", "a_1").set("sample_rate", "150")
                .set("time_period.start", "2026-01-01T00:00:40.95").set("fdsn.new_epoch", "true")
                .set("data_logger.timing_system.n_satellites", 7)
                .set("channels_recorded_electric", List.of("ex", "ey"));

        assertEquals(Optional.of(150.0), run.get("sample_rate"));
        assertEquals(Optional.of(Instant.parse("2026-01-01T00:00:40.95Z")), run.get("time_period.start"));
        assertEquals(Optional.of(true), run.get("fdsn.new_epoch"));
        assertEquals(Optional.of(7L), run.get("data_logger.timing_system.n_satellites"));
        assertEquals(List.of("ex", "ey"), run.texts("channels_recorded_electric"));
        assertEquals("BBMT", run.text("data_type"));
        assertEquals(150, run.real("sample_rate"));
        assertEquals("2026-01-01T00:00:40.950000+00:00", run.text("time_period.start"));
        assertTrue(Double.isNaN(run.real("id")));
        assertEquals("", run.text("acquired_by.email"));
    }

    @Test
    void attributesAreEncodedAsMth5EncodesThem() throws Mth5Exception {
        Metadata channel = Metadata.of(MetadataClass.MAGNETIC).set("component", "HX").set("units", "counts")
                .set("time_period.start", Instant.parse("2026-01-01T00:00:00Z"))
                .set("filters", List.of("coil_resp", "mV_to_counts"));
        Metadata station = Metadata.of(MetadataClass.STATION).set("channels_recorded", List.of("ex", "ey"))
                .set("location.latitude", 40.25);
        Metadata survey = Metadata.of(MetadataClass.SURVEY).set("time_period.start_date", "2026-01-01T05:00:00");

        Map<String, Object> hx = channel.toAttributes();

        assertEquals("hx", hx.get("component"));
        assertEquals("digital counts", hx.get("units"));
        assertEquals("2026-01-01T00:00:00+00:00", hx.get("time_period.start"));
        assertEquals("[{\"applied_filter\": {\"applied\": true, \"name\": \"coil_resp\", \"stage\": 1}}, "
                + "{\"applied_filter\": {\"applied\": true, \"name\": \"mv_to_counts\", \"stage\": 2}}]",
                hx.get("filters"));
        assertEquals("none", hx.get("data_quality.rating.value"));
        assertEquals(0L, hx.get("channel_number"));
        assertEquals("[\"ex\", \"ey\"]", station.toAttributes().get("channels_recorded"));
        assertEquals(40.25, station.toAttributes().get("location.latitude"));
        assertEquals("2026-01-01", survey.toAttributes().get("time_period.start_date"));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), survey.get("time_period.start_date"));
    }

    @Test
    void valuesOfFieldsThatAreNotRequiredAppearOnlyWhenSet() throws Mth5Exception {
        Metadata run = Metadata.of(MetadataClass.RUN);

        assertFalse(run.toAttributes().containsKey("acquired_by.email"));
        run.set("acquired_by.email", "me@example.org");

        assertEquals("me@example.org", run.toAttributes().get("acquired_by.email"));
        assertFalse(run.clear("acquired_by.email").toAttributes().containsKey("acquired_by.email"));
    }

    @Test
    void aRemarkWithoutAuthorIsOneAttribute() throws Mth5Exception {
        Metadata run = Metadata.of(MetadataClass.RUN).set("comments", "windy").set("acquired_by.comments.value", "x")
                .set("acquired_by.comments.author", "me");

        Map<String, Object> attributes = run.toAttributes();

        assertEquals("windy", attributes.get("comments"));
        assertFalse(attributes.containsKey("comments.value"));
        assertEquals("x", attributes.get("acquired_by.comments.value"));
        assertEquals("me", attributes.get("acquired_by.comments.author"));
        assertEquals(Optional.of("windy"), run.get("comments.value"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "STATION|location.latitude|91|expected a number in degrees from -90 to 90",
        "STATION|location.longitude|181|expected a number in degrees from -180 to 180",
        "STATION|location.latitude|NaN|expected a number in degrees",
        "STATION|location.elevation|high|expected a number in meters",
        "STATION|channel_layout|Y|expected one of L, X, +",
        "STATION|data_type|XX|expected one of RMT, AMT",
        "STATION|id|a.b|that matches ^[a-zA-Z0-9_-]*$",
        "RUN|id|a-b|that matches ^[a-zA-Z0-9_]*$",
        "RUN|acquired_by.email|me|expected an e-mail address",
        "RUN|acquired_by.url|no address|expected a web address",
        "RUN|time_period.start|yesterday|expected a time such as",
        "RUN|fdsn.new_epoch|perhaps|expected true or false",
        "ELECTRIC|channel_number|3.5|expected a whole number",
        "ELECTRIC|component|hx|that matches ^[eE][a-zA-Z0-9_]*$",
        "ELECTRIC|data_quality.rating.value|7|expected a whole number from 0 to 5",
        "ELECTRIC|fdsn.channel_code|LFEL|expected text",
        "SURVEY|citation_dataset.year|99|expected text",
        "RUN|channels|[]|groups of their own"})
    void valuesThatDoNotFitAreRefusedWithWhatIsExpected(MetadataClass type, String name, String value,
            String expected) {
        Metadata metadata = Metadata.of(type);

        String message = assertThrows(Mth5Exception.class, () -> metadata.set(name, value)).getMessage();

        assertTrue(message.startsWith("Cannot set " + name + " of a " + type.text() + " to '" + value + "'"), message);
        assertTrue(message.contains(expected), message);
        assertEquals(Metadata.of(type), metadata);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "STATION|data_type|bbmt|BBMT", "STATION|orientation.method|gps|GPS",
        "ELECTRIC|units|mV/km|milliVolt per kilometer",
        "ELECTRIC|units|furlong|furlong", "SURVEY|citation_dataset.doi|10.1/x|https://doi.org/10.1/x",
        "ELECTRIC|fdsn.channel_code|LFELFE|LFELFE", "ELECTRIC|data_quality.rating.value|4|4",
        "ELECTRIC|measurement_azimuth|400|400.0", "RUN|acquired_by.email|https://a.org|https://a.org",
        "STATION|location.datum|4326|4326"})
    void valuesAreBroughtIntoTheFormOfTheStandard(MetadataClass type, String name, String value, String text)
            throws Mth5Exception {
        assertEquals(text, Metadata.of(type).set(name, value).text(name));
    }

    @Test
    void aFieldThatTheStandardDoesNotKnowIsRefusedBySetAndKeptBySetUnknown() throws Mth5Exception {
        Metadata run = Metadata.of(MetadataClass.RUN);

        String message = assertThrows(Mth5Exception.class, () -> run.set("weather", "fine")).getMessage();
        run.setUnknown("weather", "fine");

        assertTrue(message.contains("'weather'") && message.contains("setUnknown"), message);
        assertEquals("fine", run.toAttributes().get("weather"));
        assertEquals(Map.of("weather", "fine"), run.unknown());
    }

    @Test
    void attributesOfAFileComeBackUnchangedWhateverTheyAre() {
        Map<String, Object> stored = new TreeMap<>(Map.of("id", "a.b/c", "sample_rate", "fast", "mth5_type", "Run",
                "channels_recorded_electric", new String[] {"ex"}, "acquired_by.name", "none", "comments", "hello",
                "time_period.start", "1999", "data_type", "none", "odd", new double[0], "sensor_depth", 3));

        Map<String, Object> written = Metadata.fromAttributes(MetadataClass.RUN, stored).toAttributes();

        assertAll(stored.entrySet().stream()
                .map(entry -> () -> assertEquals(entry.getValue(), written.get(entry.getKey()), entry.getKey())));
        assertFalse(written.containsKey("comments.value"));
    }

    @Test
    void whatDoesNotFitInAFileIsReadableAndReported() {
        Metadata run = Metadata.fromAttributes(MetadataClass.RUN,
                Map.of("id", "a.b", "sample_rate", "fast", "data_type", "none", "acquired_by.email", ""));

        List<String> fields = run.validate().stream().map(MetadataProblem::field).toList();

        assertEquals(List.of("id", "sample_rate", "sample_rate"), fields);
        assertEquals("a.b", run.text("id"));
        assertEquals("fast", run.text("sample_rate"));
        assertEquals("BBMT", run.text("data_type"));
    }

    @Test
    void filtersOfEveryVersionAreRead() {
        Metadata today = Metadata.fromAttributes(MetadataClass.MAGNETIC, Map.of("filters",
                "[{\"applied_filter\": {\"applied\": false, \"comments\": \"hi\", \"name\": \"z\", \"stage\": 5}}, "
                        + "{\"applied_filter\": {\"applied\": true, \"name\": \"Coil/2\", \"stage\": 1}}]"));
        Metadata earlier = Metadata.fromAttributes(MetadataClass.MAGNETIC,
                Map.of("filter.name", List.of("10", "0.1"), "filter.applied", List.of(true, false)));

        assertEquals(List.of(new AppliedFilter("coil per 2", true, 1, ""), new AppliedFilter("z", false, 5, "hi")),
                today.filters());
        assertEquals(List.of(new AppliedFilter("10", true, 1, ""), new AppliedFilter("0.1", false, 2, "")),
                earlier.filters());
        assertEquals(List.of(), Metadata.of(MetadataClass.MAGNETIC).filters());
    }

    @Test
    void settingAFieldAnewReplacesWhatTheFileHad() throws Mth5Exception {
        Metadata station = Metadata.fromAttributes(MetadataClass.STATION,
                Map.of("acquired_by.name", "x", "comments", "old", "location.latitude", "bad"));

        station.set("acquired_by.author", "y").set("comments.value", "new").set("location.latitude", 1);

        Map<String, Object> written = station.toAttributes();
        assertEquals("y", written.get("acquired_by.author"));
        assertFalse(written.containsKey("acquired_by.name"));
        assertEquals("new", written.get("comments"));
        assertEquals(1.0, written.get("location.latitude"));
    }

    @Test
    void copiesShareNothing() throws Mth5Exception {
        Metadata first = Metadata.of(MetadataClass.RUN).set("id", "a");
        Metadata second = first.copy();

        second.set("id", "b");

        assertEquals("a", first.text("id"));
        assertFalse(first.equals(second));
        assertEquals(first, first.copy());
    }

    @Test
    void textsOutsideOfAsciiAreEscapedInJsonAndReadBack() throws Mth5Exception {
        Metadata station = Metadata.of(MetadataClass.STATION).set("run_list", List.of("\u00e4", "b\"c"));
        Object stored = station.toAttributes().get("run_list");

        Metadata read = Metadata.fromAttributes(MetadataClass.STATION, Map.of("run_list", stored));

        assertTrue(stored.toString().chars().allMatch(c -> c < 128), stored.toString());
        assertEquals(List.of("\u00e4", "b\"c"), read.texts("run_list"));
    }
}
