// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecsTest {
    private static final RunId RUN = new RunId("s", "MT001", "a");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aChannelKnowsTheMetadataOfItsCreation() throws Mth5Exception {
        ChannelSpec channel = new ChannelSpec(RUN.child("HX"), ChannelKind.MAGNETIC, SampleType.FLOAT32, 100, START, 0,
                "counts", Metadata.of(MetadataClass.MAGNETIC).set("measurement_azimuth", 12), List.of("Coil"));

        Map<String, Object> attributes = channel.completeMetadata().toAttributes();

        assertEquals("hx", attributes.get("component"));
        assertEquals("digital counts", attributes.get("units"));
        assertEquals(12.0, attributes.get("measurement_azimuth"));
        assertEquals("2026-01-01T00:00:00+00:00", attributes.get("time_period.end"));
        assertEquals("[{\"applied_filter\": {\"applied\": true, \"name\": \"coil\", \"stage\": 1}}]",
                attributes.get("filters"));
        assertEquals(List.of(), channel.completeMetadata().validate());
    }

    @Test
    void aChannelWithAComponentOfAnotherKindIsNamed() {
        ChannelSpec channel = new ChannelSpec(RUN.child("hx"), ChannelKind.ELECTRIC, SampleType.INT32, 100, START, 0,
                "mV", Metadata.of(MetadataClass.ELECTRIC), List.of());

        assertTrue(assertThrows(Mth5Exception.class, channel::completeMetadata).getMessage().contains("'hx'"));
    }

    @Test
    void specificationsThatContradictThemselvesAreRefused() {
        ChannelSpec ex = ChannelSpec.of(RUN.child("ex"), SampleType.INT32, 100, START);

        assertThrows(IllegalArgumentException.class, () -> ChannelSpec.of(RUN.child("ex"), SampleType.INT32, 0, START));
        assertThrows(IllegalArgumentException.class,
                () -> ChannelSpec.of(RUN.child("ex"), SampleType.INT32, Double.NaN, START));
        assertThrows(IllegalArgumentException.class, () -> RunSpec.of(RUN, List.of(ex, ex)));
        assertThrows(IllegalArgumentException.class,
                () -> RunSpec.of(new RunId("s", "MT002", "a"), List.of(ex)));
    }

    @Test
    void aRunFindsItsFilters() {
        CoefficientFilter filter = new CoefficientFilter("Gain/1", "mV", "counts", 2);
        RunSpec run = new RunSpec(RUN, Metadata.of(MetadataClass.SURVEY), Metadata.of(MetadataClass.STATION),
                Metadata.of(MetadataClass.RUN), List.of(), List.of(filter));

        assertEquals(filter, run.filter("gain/1").orElseThrow());
        assertTrue(run.filter("other").isEmpty());
    }

    @Test
    void metadataOfASpecificationIsItsOwn() throws Mth5Exception {
        Metadata metadata = Metadata.of(MetadataClass.STATION).set("id", "MT001");
        RunSpec run = new RunSpec(RUN, Metadata.of(MetadataClass.SURVEY), metadata, Metadata.of(MetadataClass.RUN),
                List.of(), List.of());

        metadata.set("id", "other");

        assertEquals("MT001", run.station().text("id"));
    }

    @Test
    void errorsHaveTheWordsOfTheGuide() {
        assertTrue(Mth5Exception.swmrNeedsFile(Path.of("x.h5")).getMessage().startsWith(
                "Cannot use SWMR mode on non-existent file. File 'x.h5' does not exist."));
        assertEquals("SWMR mode cannot be used with mode='w'. SWMR requires an existing file. Use mode='a' or 'r+' for "
                + "writer, or mode='r' for reader.", Mth5Exception.swmrNeedsExistingMode("w").getMessage());
        assertEquals("There is no station MT009 in 'x.h5'; there is: MT001, MT002.",
                Mth5Exception.notFound("station MT009", Path.of("x.h5"), List.of("MT001", "MT002")).getMessage());
    }
}
