// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/**
 * A status record that a driver sends now and then beside its samples: its clock, its power, a temperature, a contact
 * resistance. Sent with {@link SampleSink#report} at any time while it records; stored beside the samples in the file.
 * Send one when the value is new, at most about one a second of each kind.
 *
 * <p>Design note: sealed, since only MTLive switches over it; drivers make these records and never take them apart. New
 * kinds may be added.
 */
public sealed interface InstrumentReading permits ClockReading, PowerReading, TemperatureReading, ContactReading {
}
