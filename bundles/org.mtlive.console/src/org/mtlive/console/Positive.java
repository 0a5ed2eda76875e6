// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

/** Refuses numbers that make no sense as a count or a rate. */
public final class Positive {

    private Positive() {
    }

    /**
     * @param option what the user wrote
     * @param value its value; null when it was not given, which is right
     * @throws UsageException unless the value is a finite number above 0
     */
    public static void check(String option, Number value) throws UsageException {
        if (value != null && !(value.doubleValue() > 0 && Double.isFinite(value.doubleValue()))) {
            throw new UsageException(option + " " + value + ": expected a number greater than 0");
        }
    }

    /**
     * @param option what the user wrote
     * @param value its value; null when it was not given, which is right
     * @throws UsageException if the value is below 0
     */
    public static void checkOrZero(String option, Number value) throws UsageException {
        if (value != null && value.doubleValue() < 0) {
            throw new UsageException(option + " " + value + ": expected 0 or a greater number");
        }
    }
}
