// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.SampleType;

/**
 * One channel: which field it sees, and its own sensor noise. Used by one thread.
 *
 * <p>Names decide: {@code ex, ey, hx, hy, hz} (also {@code bx ...}) with anything behind for more sensors of the same
 * field, {@code rrhx, rrhy} for a remote reference (the same field, as it is far away; own noise), {@code temperature}.
 */
final class SimulatedChannel {

    private static final double DAY_SECONDS = 86_400;

    private final String component;
    private final Optional<StationField.Part> part;
    private final ChannelKind kind;
    private final double noiseDeviation;
    private final SplittableRandom random;

    private SimulatedChannel(String component, Optional<StationField.Part> part, ChannelKind kind,
            double noiseDeviation, long seed) {
        this.component = component;
        this.part = part;
        this.kind = kind;
        this.noiseDeviation = noiseDeviation;
        this.random = new SplittableRandom(seed ^ component.hashCode() * 0x9E3779B97F4A7C15L);
    }

    /**
     * Finds the channel a name stands for.
     *
     * @param name    as the user writes it
     * @param options noise and seed
     * @return empty when the name means nothing
     */
    static Optional<SimulatedChannel> of(String name, SimulatorOptions options) {
        String component = name.strip().toLowerCase(Locale.ROOT);
        double root = Math.sqrt(options.rateHz() / 2);
        if (component.startsWith("temperature")) {
            return Optional.of(new SimulatedChannel(component, Optional.empty(), ChannelKind.AUXILIARY, 0.01,
                    options.seed()));
        }
        String field = component.startsWith("rr") ? component.substring(2) : component;
        for (StationField.Part candidate : StationField.Part.values()) {
            String text = candidate.name().toLowerCase(Locale.ROOT);
            boolean electric = text.startsWith("e");
            if (field.startsWith(text) || !electric && field.startsWith("b" + text.substring(1))) {
                return Optional.of(new SimulatedChannel(component, Optional.of(candidate),
                        electric ? ChannelKind.ELECTRIC : ChannelKind.MAGNETIC,
                        root * (electric ? options.electricNoise() : options.magneticNoise()), options.seed()));
            }
        }
        return Optional.empty();
    }

    ChannelDescription describe(SampleType type, double rateHz) {
        boolean east = part.isPresent() && part.get().name().endsWith("Y");
        boolean down = part.isPresent() && part.get().name().endsWith("Z");
        return new ChannelDescription(component, kind, type, rateHz, physicalUnits(), east ? 90 : 0, down ? 90 : 0,
                List.of(), Map.of());
    }

    ChannelKind kind() {
        return kind;
    }

    String physicalUnits() {
        return switch (kind) {
            case ELECTRIC -> "mV/km";
            case MAGNETIC -> "nT";
            case AUXILIARY -> "celsius";
        };
    }

    /**
     * The samples of a stretch in physical units.
     *
     * @param firstSample index of the first
     * @param rateHz      samples a second
     * @param fields      {@code [Part.ordinal()][count]}
     * @param bursts      {@code [count]}
     * @param target      {@code [count]}, filled
     */
    void next(long firstSample, double rateHz, double[][] fields, double[] bursts, double[] target, int count) {
        for (int i = 0; i < count; i++) {
            double value = part.isPresent() ? fields[part.get().ordinal()][i] : temperature(firstSample + i, rateHz);
            double burst = switch (kind) {
                case ELECTRIC -> Bursts.electric(bursts[i]);
                case MAGNETIC -> Bursts.magnetic(bursts[i]);
                case AUXILIARY -> 0;
            };
            target[i] = value + burst + noiseDeviation * random.nextGaussian();
        }
    }

    private static double temperature(long sample, double rateHz) {
        return 15 + 8 * Math.sin(2 * Math.PI * (sample / rateHz) / DAY_SECONDS);
    }
}
