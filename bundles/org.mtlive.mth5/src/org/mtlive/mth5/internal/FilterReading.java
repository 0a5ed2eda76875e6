// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.Complex;
import org.mtlive.mth5.FapFilter;
import org.mtlive.mth5.FilterHead;
import org.mtlive.mth5.FilterKind;
import org.mtlive.mth5.FilterTable;
import org.mtlive.mth5.FirFilter;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.TimeDelayFilter;
import org.mtlive.mth5.ZpkFilter;

/** Makes filters of the attributes and datasets of a file. */
public final class FilterReading {
    private static final Set<String> HEAD = Set.of("name", "units_in", "units_out", "gain", "type",
            "normalization_factor", "delay", "symmetry", "decimation_factor", "decimation_input_sample_rate",
            "gain_frequency");
    /** The limits by which mt_metadata tells milliradians and degrees from radians. */
    private static final double MILLIRADIANS_FROM = 1000 * Math.PI / 2;
    private static final double DEGREES_FROM = 6 * Math.PI;

    private FilterReading() {
    }

    /**
     * Reads a filter.
     *
     * @param kind the kind
     * @param name the group's name
     * @param attributes the group's attributes
     * @param tables the group's datasets
     * @return the filter
     * @throws Mth5Exception if a number is none, or a table lacks a column
     */
    public static ResponseFilter read(FilterKind kind, String name, Map<String, Object> attributes,
            List<FilterTable> tables) throws Mth5Exception {
        FilterHead head = head(name, attributes);
        return switch (kind) {
            case COEFFICIENT -> new CoefficientFilter(head);
            case TIME_DELAY -> new TimeDelayFilter(head, number(name, attributes, "delay", 0));
            case ZPK -> new ZpkFilter(head, complex(name, tables, "poles"), complex(name, tables, "zeros"),
                    number(name, attributes, "normalization_factor", 1));
            case FAP -> new FapFilter(head, points(name, tables));
            case FIR -> fir(name, head, attributes, tables);
        };
    }

    private static FilterHead head(String name, Map<String, Object> attributes) throws Mth5Exception {
        Map<String, Object> other = new TreeMap<>(attributes);
        other.keySet().removeAll(HEAD);
        other.values().removeIf(AttributeCodec::isNone);
        return new FilterHead(text(attributes, "name", name), text(attributes, "units_in", "unknown"),
                text(attributes, "units_out", "unknown"), number(name, attributes, "gain", 1), other);
    }

    private static FirFilter fir(String name, FilterHead head, Map<String, Object> attributes, List<FilterTable> tables)
            throws Mth5Exception {
        String symmetry = text(attributes, "symmetry", "NONE").toUpperCase(Locale.ROOT);
        if (Arrays.stream(FirFilter.Symmetry.values()).noneMatch(s -> s.name().equals(symmetry))) {
            throw new Mth5Exception("The filter '" + name + "' has the symmetry '" + symmetry
                    + "'; expected NONE, ODD or EVEN.");
        }
        double rate = number(name, attributes, "decimation_input_sample_rate", 1);
        if (!(rate > 0)) {
            throw new Mth5Exception("The filter '" + name + "' has decimation_input_sample_rate = " + rate
                    + "; expected a number in samples per second greater than 0.");
        }
        List<Double> coefficients = new ArrayList<>();
        for (double value : column(name, tables, "coefficients", 0, 1)) {
            coefficients.add(value);
        }
        return new FirFilter(head, coefficients, FirFilter.Symmetry.valueOf(symmetry), rate,
                number(name, attributes, "decimation_factor", 1), number(name, attributes, "gain_frequency", 0));
    }

    private static List<Complex> complex(String name, List<FilterTable> tables, String table) throws Mth5Exception {
        double[] re = column(name, tables, table, 0, 2);
        double[] im = column(name, tables, table, 1, 2);
        List<Complex> numbers = new ArrayList<>();
        for (int i = 0; i < re.length; i++) {
            numbers.add(new Complex(re[i], im[i]));
        }
        return numbers;
    }

    private static List<FapFilter.Point> points(String name, List<FilterTable> tables) throws Mth5Exception {
        double[] frequency = column(name, tables, "fap_table", 0, 3);
        double[] amplitude = column(name, tables, "fap_table", 1, 3);
        double[] phase = radians(column(name, tables, "fap_table", 2, 3));
        List<FapFilter.Point> points = new ArrayList<>();
        for (int i = 0; i < frequency.length; i++) {
            points.add(new FapFilter.Point(frequency[i], amplitude[i], phase[i]));
        }
        return points;
    }

    /** Phases in files are in radians, but mt_metadata takes large ones for milliradians or degrees; so do we. */
    private static double[] radians(double[] phases) {
        double max = Arrays.stream(phases).max().orElse(0);
        double maxAbs = Arrays.stream(phases).map(Math::abs).max().orElse(0);
        if (max > MILLIRADIANS_FROM) {
            return Arrays.stream(phases).map(p -> p / 1000).toArray();
        }
        return maxAbs > DEGREES_FROM ? Arrays.stream(phases).map(Math::toRadians).toArray() : phases;
    }

    private static double[] column(String name, List<FilterTable> tables, String table, int index, int columns)
            throws Mth5Exception {
        for (FilterTable candidate : tables) {
            if (candidate.name().equals(table)) {
                if (candidate.values().length < columns) {
                    throw new Mth5Exception("The dataset '" + table + "' of the filter '" + name + "' has the columns "
                            + candidate.columns() + "; expected " + columns + " of them.");
                }
                return candidate.values()[index];
            }
        }
        return new double[0];
    }

    private static String text(Map<String, Object> attributes, String key, String otherwise) {
        Object value = attributes.get(key);
        return AttributeCodec.isNone(value) || value.toString().isEmpty() ? otherwise : value.toString();
    }

    private static double number(String name, Map<String, Object> attributes, String key, double otherwise)
            throws Mth5Exception {
        Object value = attributes.get(key);
        if (AttributeCodec.isNone(value)) {
            return otherwise;
        }
        return FieldParser.number(value).orElseThrow(() -> new Mth5Exception(
                "The filter '" + name + "' has " + key + " = '" + value + "'; expected a number."));
    }
}
