// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How values are written and scales are rounded. */
public final class Values {
    private Values() {
    }

    /**
     * {@return the smallest of 1, 2 and 5 times a power of ten that is not smaller}
     *
     * @param value greater than 0
     */
    public static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double ratio = value / power;
        double slack = 1 + 1e-9;
        return power * (ratio <= slack ? 1 : ratio <= 2 * slack ? 2 : ratio <= 5 * slack ? 5 : 10);
    }

    /**
     * {@return the next scale of the row 1, 2, 5, 10, 20, ...}
     *
     * @param value  of the row, greater than 0
     * @param larger or smaller
     */
    public static double next(double value, boolean larger) {
        return larger ? roundUp(value * 1.01) : roundUp(value / 2.6);
    }

    /**
     * {@return a value as text, with as many digits as a chart can show}
     *
     * @param value the value
     */
    public static String format(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(value))
            return "–";
        if (value == 0)
            return "0";
        if (size >= 1e7 || size < 1e-3)
            return String.format(Locale.ROOT, "%.3e", value);
        if (size >= 1000)
            return String.format(Locale.ROOT, "%,.0f", value);
        int digits = (int) Math.clamp(3 - Math.floor(Math.log10(size)), 0, 6);
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /**
     * {@return a value with its unit}
     *
     * @param value the value
     * @param unit  the unit's name; empty for none
     */
    public static String format(double value, String unit) {
        return symbol(unit).isEmpty() ? format(value) : format(value) + " " + symbol(unit);
    }

    /**
     * {@return a round value with its unit, without zeros at the end}
     *
     * @param value such as a scale or a sample rate
     * @param unit  the unit's name; empty for none
     */
    public static String rounded(double value, String unit) {
        String number = Math.abs(value) < 1e-4 || Math.abs(value) >= 1e7 ? String.format(Locale.ROOT, "%.0e", value)
                : BigDecimal.valueOf(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
        return symbol(unit).isEmpty() ? number : number + " " + symbol(unit);
    }

    /**
     * {@return the usual sign of a unit of the MTH5 standard, or its name where there is none}
     *
     * @param unit such as "millivolt" or "milliVolt per kilometer"
     */
    public static String symbol(String unit) {
        String text = unit.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (text) {
            case "count", "counts", "digital counts", "digital count" -> "counts";
            case "volt", "volts", "v" -> "V";
            case "millivolt", "millivolts", "mv" -> "mV";
            case "microvolt", "microvolts" -> "µV";
            case "nanotesla", "nt" -> "nT";
            case "picotesla", "pt" -> "pT";
            case "tesla", "t" -> "T";
            case "millivolt per kilometer", "millivolts per kilometer", "mv/km" -> "mV/km";
            case "volt per meter", "volts per meter", "v/m" -> "V/m";
            case "microvolt per meter", "microvolts per meter" -> "µV/m";
            case "celsius", "degrees celsius", "degree celsius" -> "°C";
            case "degrees", "degree", "digital degrees" -> "°";
            case "meter", "meters", "m" -> "m";
            case "unitless", "none", "unknown", "" -> "";
            default -> unit;
        };
    }
}
