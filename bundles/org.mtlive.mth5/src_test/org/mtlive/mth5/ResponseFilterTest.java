// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The expected numbers are what {@code complex_response} of mt_metadata 1.0.12 answers for the same filters. */
class ResponseFilterTest {
    private static final double[] FREQUENCIES_HZ = {0.001, 0.01, 0.1, 1, 10, 30, 49};

    @Test
    void zerosAndPolesRespondAsInMtMetadata() {
        ZpkFilter coil = new ZpkFilter("coil", "nanoTesla", "milliVolt", 2.5,
                List.of(new Complex(-6.283185, 10.882477), new Complex(-6.283185, -10.882477),
                        new Complex(-12.566371, 0)),
                List.of(Complex.ZERO), 1984.31);

        assertResponse(coil, new double[][] {{1.570827142503648e-05, 0.01570792042961522},
            {0.0015708077030933821, 0.1570714285302888}, {0.15688637366918134, 1.5629384941648503},
            {13.533148032772244, 7.732741774901594}, {-1.1559768366689895, -0.49254614669577645},
            {-0.13837878283147456, -0.018574608891554933}, {-0.052161267707082376, -0.004268738769283698}});
        assertEquals(2.5 * 1984.31, coil.totalGain());
        assertFalse(coil.isFlat());
        assertTrue(new ZpkFilter("e", "V", "V", 3, List.of(), List.of(), 2).isFlat());
    }

    @Test
    void coefficientsAreOneFactor() {
        CoefficientFilter factor = new CoefficientFilter("c", "mV", "counts", -409.6);

        assertEquals(new Complex(-409.6, 0), factor.response(3));
        assertEquals("milliVolt", factor.unitsIn());
        assertEquals("digital counts", factor.unitsOut());
    }

    @Test
    void delaysTurnThePhaseBackwardsAndIgnoreTheGain() {
        TimeDelayFilter delay = new TimeDelayFilter(new FilterHead("t", "mV", "counts", 3), -0.25);

        assertResponse(delay, new double[][] {{0.9999987662997035, 0.001570795680830879},
            {0.9998766324816606, 0.015707317311820675}, {0.9876883405951378, 0.15643446504023087},
            {6.123233995736766e-17, 1.0}, {-1.0, 6.123233995736766e-16}, {-1.0, 5.3896838775215305e-15},
            {8.329455176111767e-15, 1.0}});
    }

    @Test
    void tablesAreInterpolatedLinearlyAndGoOnBeyondTheirEnds() {
        double[][] expected = {{0.024303552487754353, 0.3992609889990192}, {0.14147440333540623, 1.9949899732081087},
            {3.0594085722043385, 17.738095139792282}, {76.48421872844885, 64.4217687237691},
            {159.20066644448414, 15.973346663492505}, {97.1209790402182, -276.788655610583},
            {-336.480318529712, -251.35830052366185}};
        List<FapFilter.Point> points = List.of(new FapFilter.Point(0.01, 1, 1.5), new FapFilter.Point(0.1, 9, 1.4),
                new FapFilter.Point(1, 50, 0.7), new FapFilter.Point(10, 80, 0.1));

        assertResponse(new FapFilter("a", "nT", "mV", 2, points), expected);
        assertResponse(new FapFilter("a", "nT", "mV", 2, points.reversed()), expected);
        assertFalse(new FapFilter("a", "nT", "mV", 2, points).knowsZeroFrequency());
    }

    @Test
    void coefficientsWithoutSymmetryRespondAsInMtMetadata() {
        assertResponse(fir(FirFilter.Symmetry.NONE, 0), new double[][] {{1.9999999911932762, -0.00016432946154298767},
            {1.999999119327708, -0.00164329428170696}, {1.9999119337697822, -0.0164326090966016},
            {1.9912033615428044, -0.16399261523575265}, {1.2152595289422192, -1.3300408244974287},
            {-0.6767979904806803, -0.1890109334955278}, {0.4557776254993091, 0.06739181595988665}});
        assertResponse(fir(FirFilter.Symmetry.NONE, 5), new double[][] {{2.0522703491631042, -0.00016862424145181967},
            {2.0522694545111735, -0.0016862420720733717}, {2.0521799903430757, -0.016862078278421518},
            {2.043243818021241, -0.16827859160601588}, {1.2470205543841015, -1.3648016796559763},
            {-0.6944862271764107, -0.193950768094291}, {0.46768945537150475, 0.0691531131398723}});
    }

    @Test
    void coefficientsOfOddAndEvenSymmetryRespondAsInMtMetadata() {
        assertEquals(List.of(0.1, 0.25, 0.3, 0.3, 0.25), fir(FirFilter.Symmetry.ODD, 0).completed());
        assertResponse(fir(FirFilter.Symmetry.ODD, 5), new double[][] {{2.1600618292587654, -0.0003110265776585691},
            {2.160058962393246, -0.003110263805832818}, {2.1597722866429265, -0.031100667354712577},
            {2.131212536455884, -0.30904088909252714}, {0.1800051548514184, -1.5561923297203866},
            {0.18000515485141794, -0.22114912529107758}, {0.17206214541701176, 0.05015018784755893}});
        assertResponse(fir(FirFilter.Symmetry.EVEN, 0), new double[][] {{1.9999999676580655, -0.0003141592628625765},
            {1.9999967658081144, -0.0031415901571878206}, {1.9996765962258765, -0.03141343021486949},
            {1.9678133994333709, -0.31167102393237756}, {4.697097411875661e-16, -1.3300408244974284},
            {8.540177112501203e-17, -0.18901093349552758}, {0.0007410641866327184, -0.004678895130823905}});
        assertTrue(fir(FirFilter.Symmetry.EVEN, 0).isDecimating());
    }

    private static FirFilter fir(FirFilter.Symmetry symmetry, double gainFrequencyHz) {
        return new FirFilter(new FilterHead("f", "V", "V", 2), List.of(0.1, 0.25, 0.3), symmetry, 100, 2,
                gainFrequencyHz);
    }

    private static void assertResponse(ResponseFilter filter, double[][] expected) {
        assertAll(IntStream.range(0, expected.length).mapToObj(i -> () -> {
            Complex response = filter.response(FREQUENCIES_HZ[i]);
            double tolerance = 1e-12 * Math.hypot(expected[i][0], expected[i][1]) + 1e-14;
            assertEquals(expected[i][0], response.re(), tolerance, "real part at " + FREQUENCIES_HZ[i] + " Hz");
            assertEquals(expected[i][1], response.im(), tolerance, "imaginary part at " + FREQUENCIES_HZ[i] + " Hz");
        }));
    }
}
