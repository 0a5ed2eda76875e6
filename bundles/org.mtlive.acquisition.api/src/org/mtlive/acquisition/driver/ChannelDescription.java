// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mtlive.mth5.AppliedFilter;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.SampleType;

/**
 * One channel of an instrument.
 *
 * @param component      name in the file, lower case: {@code ex ey hx hy hz bx ... temperature_e}
 * @param kind           electric, magnetic or auxiliary
 * @param sampleType     the type of every batch of this channel
 * @param sampleRateHz   samples a second, above 0
 * @param units          unit of the samples as delivered, after the filters named here: {@code nT}, {@code mV/km},
 *                       {@code digital counts}
 * @param azimuthDegrees direction of the sensor, clockwise from geographic north
 * @param tiltDegrees    positive down, from the horizontal
 * @param filterNames    names, in any case, of {@link InstrumentDescription#filters()} in the order in which the
 *                       signal passed them,
 *                       from the ground to the number
 * @param metadata       more attributes of the metadata standard, by their dotted names, such as
 *                       {@code dipole_length}
 */
public record ChannelDescription(String component, ChannelKind kind, SampleType sampleType, double sampleRateHz,
        String units, double azimuthDegrees, double tiltDegrees, List<String> filterNames,
        Map<String, Object> metadata) {

    /** Checks the numbers and copies the collections. */
    public ChannelDescription {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sampleType, "sampleType");
        Objects.requireNonNull(units, "units");
        if (component.isBlank()) {
            throw new IllegalArgumentException("component must not be empty");
        }
        if (!(sampleRateHz > 0) || Double.isInfinite(sampleRateHz)) {
            throw new IllegalArgumentException("sampleRateHz of " + component + " must be > 0: " + sampleRateHz);
        }
        if (!Double.isFinite(azimuthDegrees) || !Double.isFinite(tiltDegrees)) {
            throw new IllegalArgumentException("azimuth and tilt of " + component + " must be finite");
        }
        filterNames = AppliedFilter.chain(filterNames).stream().map(AppliedFilter::name).toList();
        metadata = Map.copyOf(metadata);
    }

    /**
     * A channel that points where its name says: x north, y east, z down, without filters.
     *
     * @param component    name, as {@code ex}
     * @param sampleType   type of the samples
     * @param sampleRateHz samples a second
     * @param units        unit of the samples
     * @return azimuth 90 for names that end in y, tilt 90 for names that end in z, else 0
     */
    public static ChannelDescription of(String component, SampleType sampleType, double sampleRateHz, String units) {
        ChannelKind kind = ChannelKind.ofComponent(component);
        boolean directed = kind != ChannelKind.AUXILIARY;
        double azimuth = directed && component.endsWith("y") ? 90 : 0;
        double tilt = directed && component.endsWith("z") ? 90 : 0;
        return new ChannelDescription(component, kind, sampleType, sampleRateHz, units, azimuth, tilt, List.of(),
                Map.of());
    }

    /**
     * The same channel pointing elsewhere.
     *
     * @param azimuth degrees clockwise from geographic north
     * @param tilt    degrees from the horizontal, positive down
     * @return a copy
     */
    public ChannelDescription withDirection(double azimuth, double tilt) {
        return new ChannelDescription(component, kind, sampleType, sampleRateHz, units, azimuth, tilt, filterNames,
                metadata);
    }

    /**
     * The same channel with filters.
     *
     * @param names in the order in which the signal passed them
     * @return a copy
     */
    public ChannelDescription withFilters(List<String> names) {
        return new ChannelDescription(component, kind, sampleType, sampleRateHz, units, azimuthDegrees, tiltDegrees,
                names, metadata);
    }

    /**
     * The same channel with attributes.
     *
     * @param attributes by their dotted names; replaces those it had
     * @return a copy
     */
    public ChannelDescription withMetadata(Map<String, Object> attributes) {
        return new ChannelDescription(component, kind, sampleType, sampleRateHz, units, azimuthDegrees, tiltDegrees,
                filterNames, attributes);
    }
}
