// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.epics.pvaccess.ClientFactory;
import org.epics.pvaccess.client.ChannelProvider;
import org.epics.pvaccess.client.ChannelProviderRegistryFactory;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * The process variables of an instrument, monitored. Each link has a context of the library of its own, whose threads
 * end with it.
 *
 * <p>Design note: the queue is bounded. When the driver is held up for long, updates are dropped here, on the library's
 * thread, and their time stamps tell the gap.
 */
final class PvLink implements AutoCloseable {

    private static final int QUEUE = 1000;
    /** It logs every attempt that fails, with a stack trace; the driver tells the state instead. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.epics.pvaccess");

    static {
        LIBRARY_LOG.setLevel(Level.OFF);
        // The library turns IPv6 off for the whole process when its classes are loaded. Too late to work, if addresses
        // were used before; so they are used before, always.
        InetAddress.getLoopbackAddress();
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(QUEUE);
    private final List<PvMonitor> monitors = new ArrayList<>();
    private final ChannelProvider provider;

    private PvLink(ChannelProvider provider) {
        this.provider = provider;
    }

    /** Begins to connect; returns at once. */
    static PvLink open(EpicsOptions options) throws DriverException {
        PvLink link = new PvLink(provider());
        int channel = 0;
        for (String name : options.channels().keySet()) {
            PvMonitor monitor = new PvMonitor(channel++, name, link.events);
            link.monitors.add(monitor);
            monitor.connect(link.provider, options.server());
        }
        return link;
    }

    /** A context of its own; the caller destroys it. */
    static ChannelProvider provider() throws DriverException {
        try {
            ClientFactory.start(); // registers the protocol; does nothing the second time
            return ChannelProviderRegistryFactory.getChannelProviderRegistry()
                    .createProvider(ClientFactory.PROVIDER_NAME);
        } catch (RuntimeException e) { // it wraps whatever goes wrong with its sockets
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "EPICS: the network cannot be opened: "
                    + (e.getCause() == null ? e : e.getCause()), e);
        }
    }

    /** The next event, if one comes in time. */
    Optional<Event> poll(Duration limit) throws InterruptedException {
        return Optional.ofNullable(events.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
        monitors.forEach(PvMonitor::close);
        provider.destroy();
    }
}
