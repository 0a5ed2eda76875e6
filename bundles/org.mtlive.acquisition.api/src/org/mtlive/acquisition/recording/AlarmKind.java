// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

/** What an {@link Alarm} is about. New kinds may be added: keep a {@code default} branch. */
public enum AlarmKind {
    /** Nothing of an instrument has reached the disk for a set time. Stays until somebody acknowledges it. */
    NOTHING_RECORDED,
    /** An instrument dropped out, and is awaited. */
    INSTRUMENT_OFFLINE,
    /** An instrument ended by an error, for good. */
    INSTRUMENT_FAILED,
    /** Samples at the end of the digitiser's range. */
    CLIPPING,
    /** A clock is not locked, jumped, or runs at a wrong rate. */
    CLOCK,
    /** The disk will be full soon. */
    DISK_SPACE,
    /** The file is not written: the recording waits, or has failed. */
    WRITER_FAILED,
    /** Samples came faster than the disk took them, and a driver was refused. */
    QUEUE_FULL,
    /** The supply of an instrument is nearly empty. */
    POWER,
    /** Nobody could be told of an alarm at an address. */
    MESSAGE_NOT_SENT,
    /** An electric or magnetic channel has had one and the same value for a set time: a dead sensor, a shorted line. */
    FLAT_CHANNEL
}
