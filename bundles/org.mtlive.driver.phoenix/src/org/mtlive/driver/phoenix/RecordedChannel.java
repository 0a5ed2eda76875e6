// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.SampleType;

/**
 * A channel of a recording.
 *
 * @param component name in the file that is written
 * @param folder    where its files are
 * @param header    of its first file
 * @param notes     what the receiver noted about it
 */
record RecordedChannel(String component, Path folder, FileHeader header, ChannelNotes notes) {

    /** The samples are volts at the input of the receiver: it has taken its gains out already. */
    private static final String UNITS = "V";
    private static final ResponseFilter TO_VOLT = new CoefficientFilter("mv_to_v", "mV", UNITS, 1e-3);

    ChannelDescription describe() {
        ChannelDescription plain = ChannelDescription.of(component, SampleType.FLOAT32, header.sampleRateHz(), UNITS);
        Map<String, Object> attributes = new HashMap<>();
        notes.dipoleMetres().ifPresent(metres -> attributes.put("dipole_length", metres));
        notes.contactOhm().ifPresent(ohm -> attributes.put("contact_resistance.start", ohm));
        notes.lowPassHz().ifPresent(hz -> attributes.put("comments", "low-pass filter of the receiver: " + hz + " Hz"));
        if (plain.kind() == ChannelKind.MAGNETIC && !notes.sensorModel().isEmpty()) {
            attributes.put("sensor.manufacturer", "Phoenix Geophysics");
            attributes.put("sensor.model", notes.sensorModel());
            if (!notes.sensorSerial().isEmpty()) {
                attributes.put("sensor.id", notes.sensorSerial());
            }
        }
        return plain.withDirection(azimuth(plain), tilt(plain))
                .withFilters(filters().stream().map(ResponseFilter::name).toList()).withMetadata(attributes);
    }

    /** From the electric field to volts; none for coils, whose response is not in the recording. */
    List<ResponseFilter> filters() {
        Optional<ResponseFilter> dipole = dipole();
        return dipole.isPresent() ? List.of(dipole.get(), TO_VOLT) : List.of();
    }

    private Optional<ResponseFilter> dipole() {
        if (notes.dipoleMetres().isEmpty() || ChannelKind.ofComponent(component) != ChannelKind.ELECTRIC) {
            return Optional.empty();
        }
        double metres = notes.dipoleMetres().getAsDouble();
        String length = metres == Math.rint(metres) ? String.valueOf((long) metres) : String.valueOf(metres);
        return Optional.of(new CoefficientFilter("dipole_" + length + "m", "mV/km", "mV", metres / 1000));
    }

    /** As it was noted; else E1 and H1 north, E2 and H2 east, as they are named at the receiver. */
    private double azimuth(ChannelDescription plain) {
        if (plain.kind() == ChannelKind.ELECTRIC && notes.azimuthDegrees().isPresent()) {
            return notes.azimuthDegrees().getAsDouble();
        }
        return switch (notes.tag()) {
            case "E2", "H2", "H5" -> 90;
            case "E1", "H1", "H3", "H4", "H6" -> 0;
            default -> plain.azimuthDegrees();
        };
    }

    private double tilt(ChannelDescription plain) {
        return switch (notes.tag()) {
            case "H3", "H6" -> 90;
            case "E1", "E2", "H1", "H2", "H4", "H5" -> 0;
            default -> plain.tiltDegrees();
        };
    }
}
