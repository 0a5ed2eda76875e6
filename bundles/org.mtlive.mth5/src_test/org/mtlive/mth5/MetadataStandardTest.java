// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.internal.StandardReader;

class MetadataStandardTest {
    private final MetadataStandard standard = MetadataStandard.get();

    @ParameterizedTest
    @CsvSource({"SURVEY,68", "STATION,88", "RUN,90", "ELECTRIC,80", "MAGNETIC,47", "AUXILIARY,43", "ZPK_FILTER,13",
        "COEFFICIENT_FILTER,10", "TIME_DELAY_FILTER,11", "FIR_FILTER,15", "FAP_FILTER,14"})
    void everyClassHasAllLeafFieldsOfTheStandard(MetadataClass type, int leaves) {
        assertEquals("1.0.12", standard.version());
        assertEquals(leaves, standard.fields(type).size());
    }

    @Test
    void typesUnitsOptionsAndLimitsComeFromTheStandard() {
        MetadataField latitude = field(MetadataClass.STATION, "location.latitude");
        MetadataField layout = field(MetadataClass.STATION, "channel_layout");
        MetadataField rating = field(MetadataClass.ELECTRIC, "data_quality.rating.value");

        assertEquals(FieldType.REAL, latitude.type());
        assertEquals(Optional.of("degrees"), latitude.unit());
        assertEquals("a number in degrees from -90 to 90", latitude.expected());
        assertEquals(List.of("L", "X", "+"), layout.options());
        assertEquals(Optional.of("X"), layout.defaultValue());
        assertEquals("a whole number from 0 to 5", rating.expected());
        assertEquals("a number in samples per second", field(MetadataClass.RUN, "sample_rate").expected());
        assertEquals(FieldType.APPLIED_FILTERS, field(MetadataClass.ELECTRIC, "filters").type());
        assertEquals(FieldType.DATE, field(MetadataClass.SURVEY, "time_period.start_date").type());
        assertEquals(FieldType.TABLE, field(MetadataClass.ZPK_FILTER, "poles").type());
        assertEquals(FieldType.CHILDREN, field(MetadataClass.RUN, "channels").type());
    }

    @Test
    void partsOfADateAndNamesOfEarlierVersionsFindTheirField() {
        assertEquals("time_period.start_date",
                field(MetadataClass.SURVEY, "time_period.start_date.time_stamp").name());
        assertEquals("acquired_by.author", field(MetadataClass.STATION, "acquired_by.name").name());
        assertEquals("measurement_azimuth", field(MetadataClass.ELECTRIC, "azimuth").name());
        assertTrue(standard.field(MetadataClass.RUN, "no.such.field").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(MetadataClass.class)
    void allPatternsAreUnderstoodByJava(MetadataClass type) {
        standard.fields(type).forEach(field -> field.pattern().ifPresent(Pattern::compile));
    }

    @ParameterizedTest
    @EnumSource(MetadataClass.class)
    void aNewObjectHasTheAttributesThatMth5Writes(MetadataClass type) throws IOException {
        Map<String, Object> expected = new TreeMap<>();
        json(type).path("default_dict_written").properties().forEach(entry -> {
            if (!MetadataStandard.get().field(type, entry.getKey()).orElseThrow().type().equals(FieldType.TABLE)) {
                expected.put(entry.getKey(), attribute(entry.getValue()));
            }
        });

        Map<String, Object> written = Metadata.of(type).toAttributes();

        assertAll(expected.entrySet().stream()
                .map(entry -> () -> assertEquals(entry.getValue(), written.get(entry.getKey()), entry.getKey())));
        assertEquals(expected.keySet(), written.keySet());
        assertEquals(expected, written);
    }

    private MetadataField field(MetadataClass type, String name) {
        return standard.field(type, name).orElseThrow();
    }

    private static Object attribute(JsonNode json) {
        if (json.isNull()) {
            return "none";
        }
        return json.isDouble() ? (Object) json.asDouble() : json.isNumber() ? (Object) json.asLong()
                : json.isTextual() ? json.asText() : json.toString();
    }

    private static JsonNode json(MetadataClass type) throws IOException {
        try (InputStream in = StandardReader.class.getResourceAsStream("mt_metadata_standards.json")) {
            return new ObjectMapper().readTree(in).path("classes").path(type.standardName());
        }
    }
}
