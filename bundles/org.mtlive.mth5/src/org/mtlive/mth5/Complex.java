// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

/**
 * A complex number.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(double re, double im) {
    /** One. */
    public static final Complex ONE = new Complex(1, 0);
    /** Zero. */
    public static final Complex ZERO = new Complex(0, 0);

    /**
     * Makes a number of a modulus and an angle.
     *
     * @param abs modulus
     * @param angleRad angle in radians
     * @return the number
     */
    public static Complex ofPolar(double abs, double angleRad) {
        return new Complex(abs * Math.cos(angleRad), abs * Math.sin(angleRad));
    }

    /**
     * Adds.
     *
     * @param other the summand
     * @return the sum
     */
    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    /**
     * Subtracts.
     *
     * @param other what is taken away
     * @return the difference
     */
    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    /**
     * Multiplies.
     *
     * @param other the factor
     * @return the product
     */
    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    /**
     * Multiplies by a real number.
     *
     * @param factor the factor
     * @return the product
     */
    public Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /**
     * Divides.
     *
     * @param other the divisor
     * @return the quotient; not finite when the divisor is zero
     */
    public Complex dividedBy(Complex other) {
        double square = other.re * other.re + other.im * other.im;
        return new Complex((re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
    }

    /**
     * The modulus.
     *
     * @return the distance from zero
     */
    public double abs() {
        return Math.hypot(re, im);
    }

    /**
     * The angle.
     *
     * @return radians from -pi to pi
     */
    public double angleRad() {
        return Math.atan2(im, re);
    }

    /**
     * Tells whether both parts are finite.
     *
     * @return false when a part is infinite or NaN
     */
    public boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }
}
