// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Filters as attributes and datasets of a file. */
class FilterFileTest {
    private static final List<ResponseFilter> ONE_OF_EACH = List.of(
            new CoefficientFilter("mV_to_counts", "mV", "counts", 1000),
            new FapFilter("fap1", "nT", "mV", 1, List.of(new FapFilter.Point(0.1, 1, 2), new FapFilter.Point(1, 2, 3))),
            new FirFilter(new FilterHead("fir1", "counts", "counts", 1), List.of(0.25, 0.5), FirFilter.Symmetry.EVEN,
                    100, 1, 0),
            new TimeDelayFilter("delay", "counts", "counts", -0.25),
            new ZpkFilter("coil_resp", "nT", "mV", 1, List.of(new Complex(-1, 2), new Complex(-1, -2)),
                    List.of(Complex.ZERO), 2));

    @Test
    void attributesAreThoseThatMth5Writes() {
        Map<String, Object> expected = new TreeMap<>(Map.of("calibration_date", "1980-01-01T00:00:00+00:00",
                "comments.author", "None", "comments.time_stamp", "1980-01-01T00:00:00+00:00", "comments.value", "None",
                "gain", 1.0, "name", "coil_resp", "normalization_factor", 2.0, "sequence_number", 0L, "type", "zpk",
                "units_in", "nanoTesla"));
        expected.put("units_out", "milliVolt");

        assertEquals(expected, ONE_OF_EACH.get(4).toAttributes());
    }

    @Test
    void everyKindHasItsOwnAttributesAndItsType() {
        assertTrue(ONE_OF_EACH.get(1).toAttributes().entrySet()
                .containsAll(Map.of("instrument_type", "", "type", "fap").entrySet()));
        assertTrue(ONE_OF_EACH.get(2).toAttributes().entrySet()
                .containsAll(Map.of("symmetry", "EVEN", "type", "fir", "decimation_factor", 1.0, "gain_frequency", 0.0,
                        "decimation_input_sample_rate", 100.0).entrySet()));
        assertTrue(ONE_OF_EACH.get(3).toAttributes().entrySet()
                .containsAll(Map.of("delay", -0.25, "type", "time delay").entrySet()));
    }

    @Test
    void tablesHaveTheColumnsThatMth5Writes() {
        FilterTable poles = ONE_OF_EACH.get(4).tables().getFirst();
        FilterTable fap = ONE_OF_EACH.get(1).tables().getFirst();

        assertEquals("poles", poles.name());
        assertEquals(List.of("r", "i"), poles.columns());
        assertArrayEquals(new double[] {2, -2}, poles.values()[1]);
        assertEquals(List.of("frequency", "amplitude", "phase"), fap.columns());
        assertEquals(2, fap.rows());
    }

    @Test
    void filtersComeBackFromTheirAttributesAndTables() throws Mth5Exception {
        for (ResponseFilter filter : ONE_OF_EACH) {
            ResponseFilter read = ResponseFilter.of(filter.kind(), "x", filter.toAttributes(), filter.tables());

            assertEquals(filter.toAttributes(), read.toAttributes());
            assertEquals(filter.response(0.5), read.response(0.5));
            assertEquals(filter.kind(), FilterKind.of(read.kind().text()).orElseThrow());
        }
    }

    @Test
    void filtersOfEarlierVersionsAreRead() throws Mth5Exception {
        Map<String, Object> attributes = Map.of("calibration_date", "1980-01-01", "comments", "None", "gain", 0.1,
                "type", "coefficient", "units_in", "unknown", "units_out", "unknown");

        ResponseFilter filter = ResponseFilter.of(FilterKind.COEFFICIENT, "0.1", attributes, List.of());

        assertEquals("0.1", filter.name());
        assertEquals(0.1, filter.totalGain());
        assertEquals("unknown", filter.unitsIn());
    }

    @Test
    void phasesInDegreesAndMilliradiansAreTakenAsMtMetadataTakesThem() throws Mth5Exception {
        assertEquals(Math.PI / 2, phaseOf(90, -90), 1e-12);
        assertEquals(1.6, phaseOf(1600, 900), 1e-12);
        assertEquals(1.5, phaseOf(1.5, -1.5), 1e-12);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        String gain = assertThrows(Mth5Exception.class,
                () -> ResponseFilter.of(FilterKind.COEFFICIENT, "c", Map.of("gain", "much"), List.of())).getMessage();
        String table = assertThrows(Mth5Exception.class, () -> ResponseFilter.of(FilterKind.ZPK, "z", Map.of(),
                List.of(new FilterTable("poles", false, List.of("r"), new double[1][2])))).getMessage();

        assertEquals("The filter 'c' has gain = 'much'; expected a number.", gain);
        assertTrue(table.contains("'poles' of the filter 'z'"), table);
    }

    private static double phaseOf(double first, double second) throws Mth5Exception {
        FilterTable table = new FilterTable("fap_table", true, List.of("frequency", "amplitude", "phase"),
                new double[][] {{1, 2}, {1, 1}, {first, second}});
        return ((FapFilter) ResponseFilter.of(FilterKind.FAP, "f", Map.of(), List.of(table))).points().getFirst()
                .phaseRad();
    }
}
