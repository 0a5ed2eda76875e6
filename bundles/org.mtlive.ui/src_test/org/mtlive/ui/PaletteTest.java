// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    /** What people without red cones, and without green cones, see (Machado, Oliveira and Fernandes 2009, severity 1). */
    private static final double[][] PROTANOPIA = {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}};
    private static final double[][] DEUTERANOPIA = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}};

    static List<Palette> palettes() {
        return List.of(Palette.light(), Palette.dark());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textsStandOutFromEveryBackgroundTheyAreWrittenOn(Palette palette) {
        for (RGB background : List.of(palette.background(), palette.raised(), palette.selected()))
            for (RGB text : List.of(palette.foreground(), palette.of(Level.GOOD), palette.of(Level.CAUTION),
                    palette.of(Level.BAD)))
                assertTrue(contrast(text, background) >= (background == palette.selected() ? 3.0 : 4.4),
                        text + " on " + background + ": " + contrast(text, background));
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyTraceStandsOutFromTheBackgroundAndFromTheLagBand(Palette palette) {
        for (RGB trace : palette.traces()) {
            assertTrue(contrast(trace, palette.background()) >= 3.0, trace + " " + contrast(trace, palette.background()));
            assertTrue(contrast(trace, palette.lag()) >= 2.5, trace + " " + contrast(trace, palette.lag()));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void componentsCanBeToldApartWithoutRedOrGreenCones(Palette palette) {
        for (double[][] eye : List.of(PROTANOPIA, DEUTERANOPIA)) {
            List<double[]> seen = new ArrayList<>();
            for (String component : List.of("ex", "ey", "hx", "hy", "hz"))
                seen.add(seen(eye, palette.trace(component)));
            for (int i = 0; i < seen.size(); i++)
                for (int k = 0; k < i; k++)
                    assertTrue(distance(seen.get(i), seen.get(k)) > 22, i + " and " + k + ": "
                            + distance(seen.get(i), seen.get(k)));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void aPaletteFitsItsOwnBackground(Palette palette) {
        assertEquals(palette, Palette.on(palette.background()));
        assertEquals(palette.trace("ex"), palette.trace("EX"));
        assertEquals(palette.trace("hx"), palette.trace("bx"));
        assertEquals(palette.trace("hy"), palette.trace("hy2"));
    }

    private static double contrast(RGB a, RGB b) {
        double bright = Math.max(Palette.luminance(a), Palette.luminance(b));
        double dim = Math.min(Palette.luminance(a), Palette.luminance(b));
        return (bright + 0.05) / (dim + 0.05);
    }

    private static double[] seen(double[][] eye, RGB colour) {
        double[] result = new double[3];
        for (int i = 0; i < 3; i++)
            result[i] = eye[i][0] * colour.red + eye[i][1] * colour.green + eye[i][2] * colour.blue;
        return result;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
