// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

/** What may happen to an instrument, and to some never does; see {@link DriverContract#without()}. */
public enum InstrumentCase {
    /** It ends by itself: a file that is read to its end. */
    ENDING,
    /** It fails while it records. */
    FAILING,
    /** Its connection is cut and comes back; files have none. */
    DROPPING_OUT
}
