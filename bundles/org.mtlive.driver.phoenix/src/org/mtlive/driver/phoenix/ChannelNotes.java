// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the receiver's notes say about a channel.
 *
 * @param tag              name at the receiver, as {@code E1}; empty where there are no notes
 * @param dipoleMetres     length of an electric dipole
 * @param azimuthDegrees   its direction, clockwise from north as the receiver was told
 * @param contactOhm       resistance of both electrodes together
 * @param sensorModel      model of a coil, may be empty
 * @param sensorSerial     its serial number, may be empty
 * @param lowPassHz        the receiver's low-pass filter
 */
record ChannelNotes(String tag, OptionalDouble dipoleMetres, OptionalDouble azimuthDegrees, OptionalDouble contactOhm,
        String sensorModel, String sensorSerial, OptionalDouble lowPassHz) {

    /** For a channel without notes. */
    static final ChannelNotes NONE = new ChannelNotes("", OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), "", "", OptionalDouble.empty());

    /** The name in a file unless the user wants another: the tag, or the number where there is none. */
    String component(int channel) {
        String name = tag.toLowerCase(Locale.ROOT);
        return name.matches("[a-z][a-z0-9_]{0,19}") ? name : "ch" + channel;
    }
}
