// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterChainTest {
    private static final CoefficientFilter SENSOR = new CoefficientFilter("sensor", "nT", "mV", 100);
    private static final CoefficientFilter LOGGER = new CoefficientFilter("logger", "mV", "counts", 1000);
    private static final ZpkFilter COIL = new ZpkFilter("coil", "nT", "mV", 2,
            List.of(new Complex(-20, 0)), List.of(Complex.ZERO), 1);
    private static final ZpkFilter FLUXGATE = new ZpkFilter("fluxgate", "nT", "mV", 3,
            List.of(new Complex(-20, 0)), List.of(), 20);
    private static final int SIZE = 1024;
    private static final double RATE_HZ = 128;

    @Test
    void flatChainsDivideByTheTotalGain() throws Mth5Exception {
        FilterChain chain = chain("counts", SENSOR, LOGGER);

        assertTrue(chain.isFlat());
        assertEquals(100_000, chain.totalGain());
        assertEquals("nanoTesla", chain.unitsPhysical());
        assertArrayEquals(new double[] {1, -2, Double.NaN}, chain.toPhysical(
                new double[] {100_000, -200_000, Double.NaN}, 1));
    }

    @Test
    void aChainWithoutFiltersReturnsTheSamplesAsTheyAre() throws Mth5Exception {
        double[] samples = {1, 2, 3};

        double[] physical = chain("mV").toPhysical(samples, 1);

        assertArrayEquals(samples, physical);
        assertEquals("milliVolt", chain("mV").unitsPhysical());
    }

    @Test
    void stagesAreSortedAndFoundWhateverTheirCase() throws Mth5Exception {
        List<AppliedFilter> entries =
                List.of(new AppliedFilter("LOGGER", true, 2, ""), new AppliedFilter("Sensor", true, 1, ""));

        FilterChain chain = FilterChain.of(entries, List.of(LOGGER, SENSOR), "counts");

        chain.check();
        assertEquals(List.of(SENSOR, LOGGER), chain.filters());
    }

    @Test
    void unitsThatDoNotFitAreNamed() {
        FilterChain wrongOrder = chain("counts", LOGGER, SENSOR);

        String message = assertThrows(Mth5Exception.class, () -> wrongOrder.toPhysical(new double[1], 1)).getMessage();

        assertTrue(message.startsWith("Unit consistency is incorrect. The input units for sensor should be digital "
                + "counts not nanoTesla."), message);
    }

    @Test
    void filtersThatTheSurveyDoesNotHaveAreNamed() {
        FilterChain chain = FilterChain.of(AppliedFilter.chain(List.of("sensor", "lost")), List.of(SENSOR), "counts");

        assertEquals(List.of("lost"), chain.missing());
        assertTrue(assertThrows(Mth5Exception.class, chain::check).getMessage().contains("[lost]"));
    }

    @Test
    void aGainOfZeroIsRefused() {
        FilterChain chain = chain("counts", new CoefficientFilter("dead", "mV", "counts", 0));

        assertThrows(Mth5Exception.class, () -> chain.toPhysical(new double[1], 1));
    }

    @Test
    void filtersAlreadyRemovedDelaysAndDecimationsAreNotUndone() throws Mth5Exception {
        TimeDelayFilter delay = new TimeDelayFilter("delay", "counts", "counts", 5);
        FirFilter decimation = new FirFilter(new FilterHead("dec", "counts", "counts", 7), List.of(0.5, 0.5),
                FirFilter.Symmetry.NONE, 10, 2, 0);
        FilterChain recorded = chain("counts", LOGGER, delay, decimation);
        FilterChain removed = FilterChain.of(List.of(new AppliedFilter("logger", false, 1, "")), List.of(LOGGER), "mV");
        FilterChain alreadyPhysical = chain("mV", LOGGER);

        assertTrue(recorded.isFlat());
        assertArrayEquals(new double[] {1}, recorded.toPhysical(new double[] {1000}, 1));
        assertArrayEquals(new double[] {1000}, removed.toPhysical(new double[] {1000}, 1));
        assertEquals("milliVolt", removed.unitsPhysical());
        assertArrayEquals(new double[] {1000}, alreadyPhysical.toPhysical(new double[] {1000}, 1));
    }

    @Test
    void linesOfASpectrumAreDividedByTheResponse() throws Mth5Exception {
        double[] field = wave(Complex.ONE, 24, 0);
        double[] counts = wave(COIL.response(24 * RATE_HZ / SIZE).times(1000), 24, 0);
        FilterChain chain = chain("counts", COIL, LOGGER);

        double[] physical = chain.toPhysical(counts, RATE_HZ);

        assertFalse(chain.isFlat());
        assertArrayEquals(field, physical, 1e-9);
    }

    @Test
    void theOffsetComesBackWhereTheResponseAtZeroIsKnown() throws Mth5Exception {
        double atZero = FLUXGATE.response(0).re();
        double[] millivolts = wave(FLUXGATE.response(24 * RATE_HZ / SIZE), 24, 50_000 * atZero);

        assertArrayEquals(wave(Complex.ONE, 24, 50_000), chain("mV", FLUXGATE).toPhysical(millivolts, RATE_HZ), 1e-6);
    }

    @Test
    void theOffsetOfACoilIsLostAndDoesNotDisturb() throws Mth5Exception {
        double[] millivolts = wave(COIL.response(24 * RATE_HZ / SIZE), 24, 7);

        assertArrayEquals(wave(Complex.ONE, 24, 0), chain("mV", COIL).toPhysical(millivolts, RATE_HZ), 1e-9);
    }

    @Test
    void windowsOfAnyLengthAreDeconvolved() throws Mth5Exception {
        for (int length : new int[] {0, 1, 2, 3, 1000, 1025}) {
            double[] physical = chain("mV", FLUXGATE).toPhysical(new double[length], RATE_HZ);

            assertArrayEquals(new double[length], physical);
        }
    }

    @Test
    void theMiddleOfAWindowThatIsNoPowerOfTwoIsRight() throws Mth5Exception {
        double[] millivolts = new double[1500];
        double[] field = new double[1500];
        Complex response = FLUXGATE.response(3);
        for (int i = 0; i < millivolts.length; i++) {
            double angle = 2 * Math.PI * 3 * i / RATE_HZ;
            millivolts[i] = response.abs() * Math.sin(angle + response.angleRad());
            field[i] = Math.sin(angle);
        }

        double[] physical = chain("mV", FLUXGATE).toPhysical(millivolts, RATE_HZ);

        for (int i = 500; i < 1000; i++) {
            assertEquals(field[i], physical[i], 0.02, "sample " + i);
        }
    }

    @Test
    void missingSamplesStayMissingAndSpoilNothingElse() throws Mth5Exception {
        double[] millivolts = wave(FLUXGATE.response(24 * RATE_HZ / SIZE), 24, 0);
        millivolts[300] = Double.NaN;

        double[] physical = chain("mV", FLUXGATE).toPhysical(millivolts, RATE_HZ);

        assertTrue(Double.isNaN(physical[300]));
        assertEquals(wave(Complex.ONE, 24, 0)[700], physical[700], 0.05);
    }

    private static FilterChain chain(String units, ResponseFilter... filters) {
        List<ResponseFilter> list = List.of(filters);
        return FilterChain.of(AppliedFilter.chain(list.stream().map(ResponseFilter::name).toList()), list, units);
    }

    private static double[] wave(Complex response, int cycles, double offset) {
        double[] samples = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            samples[i] = offset
                    + response.abs() * Math.cos(2 * Math.PI * cycles * i / SIZE + response.angleRad());
        }
        return samples;
    }
}
