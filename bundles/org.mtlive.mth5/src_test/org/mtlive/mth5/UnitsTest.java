// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The long names are those that mt_metadata 1.0.12 answers. */
class UnitsTest {
    @ParameterizedTest
    @CsvSource({"mV,milliVolt", "millivolt,milliVolt", "nT,nanoTesla", "nanotesla,nanoTesla", "counts,digital counts",
        "count,digital counts", "digital counts,digital counts", "mV/km,milliVolt per kilometer",
        "milliVolt per kilometer,milliVolt per kilometer", "V/m,Volt per meter", "nT/s,nanoTesla per second", "ohm,Ohm",
        "Celsius,celsius", "C,celsius", "[mV/km]/nT,milliVolt per kilometer per nanoTesla", "volt,Volt", "Hz,hertz",
        "m,meter", "mT,milliTesla", "\u03bcV,microVolt", "\u00b5V,microVolt", "unknown,unknown",
        "millivolts per kilometer,milliVolt per kilometer"})
    void longNamesAreThoseOfMth5(String unit, String name) {
        assertEquals(Optional.of(name), Units.longName(unit));
    }

    @Test
    void unknownUnitsHaveNoLongName() {
        assertTrue(Units.longName("furlong").isEmpty());
        assertTrue(Units.longName("").isEmpty());
        assertTrue(Units.longName("mV/").isEmpty());
    }

    @Test
    void unitsAreComparedByTheirLongNames() {
        assertTrue(Units.same("mV", "millivolt"));
        assertTrue(Units.same("Furlong", "furlong"));
    }
}
