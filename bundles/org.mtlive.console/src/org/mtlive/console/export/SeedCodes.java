// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.RunId;
import org.mtlive.reader.ChannelInfo;

/**
 * What channels are called in miniSEED: station in at most five letters and digits, band by the sample rate, F for
 * magnetometers, Q for electric fields, Y for all else, then N, E or Z. A second channel of a run that would be called
 * the same has the location 01, the next one 02.
 *
 * @param network  two letters or digits
 * @param station  one to five
 * @param location empty, or two digits
 * @param channel  three letters
 */
record SeedCodes(String network, String station, String location, String channel) {
    private static final int STATION_LETTERS = 5;
    private static final double TENTH = 0.1;
    private static final double HUNDREDTH = 0.01;

    /** The codes of each slice, in the same order. */
    static List<SeedCodes> of(String network, List<Slice> slices) throws CommandFailure {
        Map<String, String> stations = new HashMap<>();
        for (Slice slice : slices) {
            String name = slice.channel().id().parent().station();
            String other = stations.put(station(name), name);
            if (other != null && !other.equals(name)) {
                throw new CommandFailure("the stations " + other + " and " + name + " would both be called "
                        + station(name) + " in miniSEED, which has room for five letters and digits; export them into"
                        + " files of their own with --channel");
            }
        }
        Map<List<Object>, Integer> taken = new LinkedHashMap<>();
        return slices.stream().map(slice -> {
            RunId run = slice.channel().id().parent();
            String channel = channel(slice.channel());
            int before = taken.merge(List.of(run, channel), 1, Integer::sum) - 1;
            return new SeedCodes(network, station(run.station()), before == 0 ? ""
                    : String.format(Locale.ROOT, "%02d", before), channel);
        }).toList();
    }

    private static String station(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.isEmpty() ? "MT" : plain.substring(0, Math.min(STATION_LETTERS, plain.length()));
    }

    private static String channel(ChannelInfo channel) {
        char instrument = switch (channel.kind()) {
            case ELECTRIC -> 'Q';
            case MAGNETIC -> 'F';
            case AUXILIARY -> 'Y';
        };
        String axis = channel.id().component().toLowerCase(Locale.ROOT).replaceAll("[^a-z].*$", "");
        char orientation = axis.endsWith("x") ? 'N' : axis.endsWith("y") ? 'E' : axis.endsWith("z") ? 'Z' : 'O';
        return "" + band(channel.sampleRateHz()) + instrument + (instrument == 'Y' ? 'O' : orientation);
    }

    /** The codes of instruments whose response reaches beyond 10 s. */
    private static char band(double rateHz) {
        if (rateHz >= 80) {
            return rateHz >= 5000 ? 'J' : rateHz >= 1000 ? 'F' : rateHz >= 250 ? 'C' : 'H';
        }
        if (rateHz > 1) {
            return rateHz >= 10 ? 'B' : 'M';
        }
        return rateHz > TENTH ? 'L' : rateHz > HUNDREDTH ? 'V' : 'U';
    }
}
