// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.mth5.Mth5Exception;
import org.osgi.annotation.versioning.ProviderType;

/** Knows the drivers that are there now and starts recordings. An OSGi service; any thread. */
@ProviderType
public interface RecordingService {

    /**
     * The drivers offered at this moment.
     *
     * @return ordered by id; drivers that broke when asked for their id are left out
     */
    List<DriverFactory> drivers();

    /**
     * Has a driver look where instruments can be found, where it does by itself.
     *
     * @param driverId id of the driver
     * @param limit    the longest it may look
     * @return what it found; empty where it cannot look, or found none
     * @throws DriverException if there is no such driver, it cannot look, or does not answer in time
     */
    default List<DiscoveredInstrument> discover(String driverId, Duration limit) throws DriverException {
        return discover(driverId, Map.of(), limit);
    }

    /**
     * Has a driver look where instruments can be found.
     *
     * @param driverId id of the driver
     * @param known    settings that the user gave so far, such as the address of a server: option name to text; when
     *                 empty, the driver looks where it does by itself
     * @param limit    the longest it may look
     * @return what it found; empty where it cannot look, or found none
     * @throws DriverException if there is no such driver, a setting is wrong, it cannot look, or does not answer in
     *                         time
     */
    List<DiscoveredInstrument> discover(String driverId, Map<String, String> known, Duration limit)
            throws DriverException;

    /**
     * Looks whether all is ready, and leaves everything as it was: instruments are described, asked about clock, supply
     * and contact, told to test themselves, and closed again; the file is not touched. Takes as long as they need.
     *
     * @param plan what is to be recorded
     * @return what was found; instruments that are missing are red items, not exceptions
     */
    Preflight preflight(RecordingPlan plan);

    /**
     * Checks the plan, describes and arms all instruments, opens the file and starts. Blocks until samples flow, which
     * may take as long as arming takes; when it throws, nothing is left running.
     *
     * @param plan what to record
     * @return the recording, the caller's to close
     * @throws DriverException    if an instrument is unknown, badly set, or cannot be described or armed in time
     * @throws Mth5Exception      if names or metadata are refused, or the file cannot be opened
     * @throws PreflightException if an item of the pre-flight list is red and the plan has no override
     */
    Recording start(RecordingPlan plan) throws DriverException, Mth5Exception, PreflightException;

    /**
     * Sends a message in the way in which recordings tell of their alarms, to try an address. Blocks until it was
     * taken, up to a minute.
     *
     * @param address where to
     * @param message what to tell
     * @throws IOException          if nothing here can send to such an address, or the message was not taken: why
     * @throws InterruptedException if the caller gave up waiting
     */
    void send(URI address, AlarmMessage message) throws IOException, InterruptedException;
}
