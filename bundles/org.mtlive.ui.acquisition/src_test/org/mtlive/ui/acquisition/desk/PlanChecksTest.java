// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.mth5.SampleType;

/** What is said about a plan before an instrument is asked. */
class PlanChecksTest {

    @Test
    void namesOfTheStandardAreWellAndOthersSayWhatIsWrong() {
        assertTrue(PlanChecks.names("S1", "MT-001", "001").isEmpty());
        assertTrue(PlanChecks.names("S1", "MT/1", "001").orElseThrow().contains("MT/1"));
        assertTrue(PlanChecks.names("S1", "", "001").orElseThrow().contains("station"));
    }

    @Test
    void aTextOutsideItsLimitsNamesTheOption() {
        DriverOption rate = DriverOption.of("sample-rate", OptionType.REAL, "Rate.").withUnit("Hz").withRange(1, 1000)
                .withDefault("100");

        assertTrue(PlanChecks.setting(rate, "").isEmpty());
        assertTrue(PlanChecks.setting(rate, "250").isEmpty());
        assertTrue(PlanChecks.setting(rate, "2000").orElseThrow().contains("sample-rate"));
        assertTrue(PlanChecks.setting(rate, "fast").orElseThrow().contains("fast"));
    }

    @Test
    void aFolderThatIsMissingIsNamed(@TempDir Path folder) {
        assertTrue(PlanChecks.file(folder.resolve("a.h5")).isEmpty());
        assertTrue(PlanChecks.file(folder.resolve("none").resolve("a.h5")).orElseThrow().contains("none"));
        assertTrue(PlanChecks.file(folder).orElseThrow().contains("is a folder"));
    }

    @Test
    void twoInstrumentsOfOneRunMayNotHaveTheSameComponent() {
        InstrumentDescription description = InstrumentDescription.of("x",
                List.of(ChannelDescription.of("ex", SampleType.FLOAT32, 1, "mV/km")));
        InstrumentSetup first = InstrumentSetup.of("First", "simulator", Map.of()).at("S1", "MT001", "001");
        InstrumentSetup second = InstrumentSetup.of("Second", "simulator", Map.of()).at("S1", "MT001", "001");
        Map<String, InstrumentDescription> known = Map.of(first.id(), description, second.id(), description);

        assertEquals(1, PlanChecks.clashes(List.of(first, second), known).size());
        assertEquals(List.of(), PlanChecks.clashes(List.of(first, second.at("S1", "MT002", "001")), known));
    }
}
