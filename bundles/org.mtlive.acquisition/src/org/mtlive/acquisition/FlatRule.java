// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.Units;

/**
 * When a channel is dead: an electric or magnetic channel always has noise, so one whose value stays the same measures
 * nothing. Auxiliary channels, such as a temperature or a supply, may well stay the same.
 */
final class FlatRule {

    static final String GUIDANCE = "Look for a broken line or a dead sensor, or a shorted dipole: check its plugs, walk"
            + " along its line, measure its contact resistance. The other channels are recorded all the same.";

    /**
     * Below it nothing is told, however long it took: neighbours of a quiet channel that is digitised coarsely are
     * often equal, fifty in a row are not by chance. A minute of 1 Hz has more.
     */
    private static final double LEAST_SAMPLES = 50;

    private FlatRule() {
    }

    /**
     * The dead channels of an instrument.
     *
     * @param components their names
     * @param text       words for them, with their values
     */
    record Trouble(Set<String> components, String text) {
    }

    /** One dead channel: its name, its value in words, and for how many seconds at least it has had it. */
    private record Dead(String component, String value, double seconds) {
    }

    /** {@return the channels that are dead; empty when none is} */
    static Optional<Trouble> trouble(List<ChannelDescription> channels, SameValues values, Duration limit) {
        List<Dead> found = new ArrayList<>();
        for (int i = 0; i < Math.min(channels.size(), values.channels()); i++) { // differ while a new run begins
            ChannelDescription channel = channels.get(i);
            SameValues.Stretch stretch = values.of(i);
            double needed = Math.max(LEAST_SAMPLES, limit.toNanos() / 1e9 * channel.sampleRateHz());
            if (channel.kind() != ChannelKind.AUXILIARY && stretch.samples() >= needed) {
                found.add(new Dead(channel.component(), words(channel, stretch.bits()),
                        needed / channel.sampleRateHz()));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Trouble(
                found.stream().map(Dead::component).collect(Collectors.toSet()), words(found)));
    }

    /** The time is the least, not the one so far: an alarm whose words change each second is hard to read. */
    private static String words(List<Dead> found) {
        double seconds = found.stream().mapToDouble(Dead::seconds).min().orElseThrow();
        String time = " for " + InstrumentRules.words(Duration.ofMillis(Math.round(seconds * 1000)));
        if (found.size() == 1) {
            return found.getFirst().component() + " has had the same value, " + found.getFirst().value() + "," + time;
        }
        return String.join(", ", found.stream().map(dead -> dead.component() + " (" + dead.value() + ")").toList())
                + " have each had the same value" + time;
    }

    private static String words(ChannelDescription channel, long bits) {
        String number = switch (channel.sampleType()) {
            case INT32, INT64 -> Long.toString(bits);
            case FLOAT32 -> Float.toString(Float.intBitsToFloat((int) bits));
            case FLOAT64 -> Double.toString(Double.longBitsToDouble(bits));
        };
        return number + " " + (channel.units().equals(Units.COUNTS) ? "counts" : channel.units());
    }
}
