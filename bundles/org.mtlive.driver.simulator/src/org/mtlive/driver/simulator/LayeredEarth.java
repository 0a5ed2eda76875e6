// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.math3.complex.Complex;

/**
 * Horizontal layers above a half space, and their impedance for a plane wave.
 *
 * @param layers from the top; only the last one has no bottom
 */
record LayeredEarth(List<Layer> layers) {

    /** Of vacuum, V s / (A m). */
    private static final double MU_0 = 4e-7 * Math.PI;
    /** From (V/m)/T, which is m/s, to (mV/km)/nT: 1e6 mV/km in a V/m, 1e9 nT in a T. */
    private static final double MV_PER_KM_NT = 1e-3;

    /**
     * One layer.
     *
     * @param resistivityOhmM  above 0
     * @param thicknessMetres  above 0, infinite for the half space
     */
    record Layer(double resistivityOhmM, double thicknessMetres) {

        Layer {
            if (!(resistivityOhmM > 0) || Double.isInfinite(resistivityOhmM)) {
                throw new IllegalArgumentException("resistivity must be > 0: " + resistivityOhmM);
            }
            if (!(thicknessMetres > 0)) {
                throw new IllegalArgumentException("thickness must be > 0: " + thicknessMetres);
            }
        }
    }

    LayeredEarth {
        layers = List.copyOf(layers);
        for (int i = 0; i < layers.size(); i++) {
            boolean bottom = i == layers.size() - 1;
            if (Double.isInfinite(layers.get(i).thicknessMetres()) != bottom) {
                throw new IllegalArgumentException("all layers but the last need a thickness, the last has none");
            }
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("no layer");
        }
    }

    /**
     * Reads {@code resistivity:thickness,...,resistivity}, in ohm m and m, such as {@code 100:1000,10:5000,1000}.
     *
     * @param text as the user gives it
     * @return the layers
     * @throws IllegalArgumentException if the text is something else; the message says what
     */
    static LayeredEarth parse(String text) {
        List<Layer> layers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] numbers = part.strip().split("\\s*:\\s*", -1);
            if (numbers.length > 2) {
                throw new IllegalArgumentException("'" + part + "' is not resistivity:thickness");
            }
            double thickness = numbers.length == 2 ? Double.parseDouble(numbers[1]) : Double.POSITIVE_INFINITY;
            layers.add(new Layer(Double.parseDouble(numbers[0]), thickness));
        }
        return new LayeredEarth(layers);
    }

    /**
     * The impedance {@code Zxy = Ex / By} at the surface for the time dependence {@code exp(+i w t)}; {@code Zyx =
     * -Zxy}. Recursion from the bottom to the top after J. R. Wait (1954), On the relation between telluric currents
     * and the earth's magnetic field, Geophysics 19, 281-289, with decaying exponentials only.
     *
     * @param frequencyHz above 0
     * @return mV/km per nT; for a half space its phase is +45 degrees and {@code |Z|^2 = 5 f rho}
     */
    Complex impedance(double frequencyHz) {
        Complex impedance = intrinsic(frequencyHz, layers.getLast());
        for (int i = layers.size() - 2; i >= 0; i--) {
            Layer layer = layers.get(i);
            Complex own = intrinsic(frequencyHz, layer);
            Complex waveNumber = own.divide(layer.resistivityOhmM());
            Complex decay = waveNumber.multiply(-2 * layer.thicknessMetres()).exp();
            Complex reflected = own.subtract(impedance).divide(own.add(impedance)).multiply(decay);
            impedance = own.multiply(Complex.ONE.subtract(reflected)).divide(Complex.ONE.add(reflected));
        }
        return impedance.divide(MU_0).multiply(MV_PER_KM_NT);
    }

    /**
     * Ex / Hy of a half space, ohm: {@code sqrt(i w mu rho)}. Divided by the resistivity it is the wave number, 1/m.
     */
    private static Complex intrinsic(double frequencyHz, Layer layer) {
        return new Complex(0, 2 * Math.PI * frequencyHz * MU_0 * layer.resistivityOhmM()).sqrt();
    }
}
