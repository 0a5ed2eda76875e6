// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units that mt_metadata knows: 21 prefixes times 20 SI units, and a few more. The micro sign of keyboards and the
 * plural forms of earlier versions are understood too.
 */
public final class UnitNames {
    private static final String[] PREFIXES = {"", "", "yotta", "Y", "zetta", "Z", "exa", "E", "peta", "P", "tera", "T",
        "giga", "G", "mega", "M", "kilo", "k", "hecto", "h", "deca", "da", "deci", "d", "centi", "c", "milli", "m",
        "micro", "\u03bc", "nano", "n", "pico", "p", "femto", "f", "atto", "a", "zepto", "z", "yocto", "y"};
    private static final String[] UNITS = {"meter", "m", "kilogram", "kg", "second", "s", "ampere", "A", "kelvin", "K",
        "mole", "mol", "candela", "cd", "radian", "rad", "hertz", "Hz", "newton", "N", "joule", "J", "watt", "W",
        "pascal", "Pa", "coulomb", "C", "volt", "V", "ohm", "\u03a9", "siemens", "S", "weber", "Wb", "tesla", "T",
        "henry", "H"};
    private static final Pattern SEPARATOR = Pattern.compile("\\s*/\\s*|\\s+per\\s+|\\s+");
    private static final Map<String, String> BY_SYMBOL = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        add("unknown", "unknown");
        add("digital counts", "count");
        add("digital counts", "counts");
        add("samples", "samples");
        add("celsius", "C");
        for (int p = 0; p < PREFIXES.length; p += 2) {
            for (int u = 0; u < UNITS.length; u += 2) {
                String symbol = UNITS[u + 1];
                String name = symbol.equals(symbol.toUpperCase(Locale.ROOT))
                        ? UNITS[u].substring(0, 1).toUpperCase(Locale.ROOT) + UNITS[u].substring(1) : UNITS[u];
                add(PREFIXES[p] + name, PREFIXES[p + 1] + symbol);
            }
        }
    }

    private UnitNames() {
    }

    private static void add(String name, String symbol) {
        BY_SYMBOL.putIfAbsent(symbol, name);
        BY_NAME.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }

    /**
     * The long name of a unit or of a product or quotient of units.
     *
     * @param unit symbol or name
     * @return the name
     */
    public static Optional<String> longName(String unit) {
        String text = unit.strip().replace("[", "").replace("]", "");
        if (List.of("digital counts", "digital count", "counts").contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of("digital counts");
        }
        StringBuilder name = new StringBuilder();
        Matcher separator = SEPARATOR.matcher(text);
        int from = 0;
        while (true) {
            boolean more = separator.find();
            Optional<String> part = single(text.substring(from, more ? separator.start() : text.length()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            name.append(part.get());
            if (!more) {
                return Optional.of(name.toString());
            }
            name.append(separator.group().isBlank() ? " " : " per ");
            from = separator.end();
        }
    }

    private static Optional<String> single(String unit) {
        String symbol = unit.replace('\u00b5', '\u03bc');
        String name = BY_SYMBOL.get(symbol);
        String lower = unit.toLowerCase(Locale.ROOT);
        if (name == null) {
            name = BY_NAME.get(lower);
        }
        if (name == null && lower.endsWith("s")) {
            name = BY_NAME.get(lower.substring(0, lower.length() - 1));
        }
        return Optional.ofNullable(name);
    }
}
