// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.time.Duration;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of instrument that can be recorded. Offered as an OSGi service: it may come and go while recordings run.
 *
 * <p>All methods but {@link #discover} are cheap, touch no device, may be called from any thread, and answer the same
 * every time.
 */
@ConsumerType
public interface DriverFactory {

    /**
     * The name the user writes to choose this driver.
     *
     * @return lower-case letters, digits and {@code -}, unique among the drivers offered, such as {@code lemi424}
     */
    String id();

    /**
     * A name for people.
     *
     * @return one short line
     */
    String title();

    /**
     * What the driver reads and what it needs.
     *
     * @return one to a few sentences
     */
    String description();

    /**
     * The settings the driver understands. Dialogs and command help are made from this list.
     *
     * @return the options in the order in which people should see them, names unique
     */
    List<DriverOption> options();

    /**
     * Makes a driver for one instrument. Opens nothing yet: that is {@link InstrumentDriver#describe()}'s or
     * {@link InstrumentDriver#arm()}'s work.
     *
     * @param settings values that were checked against {@link #options()}
     * @return a new driver, the caller's to close
     * @throws DriverException if settings contradict each other
     */
    InstrumentDriver create(DriverSettings settings) throws DriverException;

    /**
     * Looks where instruments can be found: serial ports, servers, folders. Only looks: it changes nothing at an
     * instrument, and leaves alone what is in use. May be called while instruments of this driver record.
     *
     * @param limit the longest it may look; return what was found by then
     * @return the instruments found, in a stable order; empty where the driver cannot look, or found none
     * @throws DriverException      if it cannot look: why, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    default List<DiscoveredInstrument> discover(Duration limit) throws DriverException, InterruptedException {
        return List.of();
    }

    /**
     * Looks where instruments can be found, as {@link #discover(Duration)} does, beginning with what the user knows:
     * the address of a server, a folder. A driver that cannot begin with anything need not implement it.
     *
     * @param known what the user gave so far, checked; required options may be missing, so ask
     *              {@link DriverSettings#has} first
     * @param limit the longest it may look; return what was found by then
     * @return the instruments found, in a stable order, each with all settings that reach it, known ones as well
     * @throws DriverException      if it cannot look there: why, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    default List<DiscoveredInstrument> discover(DriverSettings known, Duration limit)
            throws DriverException, InterruptedException {
        return discover(limit);
    }
}
