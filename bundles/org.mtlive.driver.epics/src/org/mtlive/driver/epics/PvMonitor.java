// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.util.Optional;
import java.util.Queue;

import org.epics.pvaccess.client.Channel;
import org.epics.pvaccess.client.Channel.ConnectionState;
import org.epics.pvaccess.client.ChannelProvider;
import org.epics.pvaccess.client.ChannelRequester;
import org.epics.pvdata.copy.CreateRequest;
import org.epics.pvdata.monitor.Monitor;
import org.epics.pvdata.monitor.MonitorElement;
import org.epics.pvdata.monitor.MonitorRequester;
import org.epics.pvdata.pv.MessageType;
import org.epics.pvdata.pv.Status;
import org.epics.pvdata.pv.Structure;

/** One process variable. Called on threads of the library: never waits. */
final class PvMonitor implements ChannelRequester, MonitorRequester, AutoCloseable {

    /** Updates that the server keeps for us while we take one. */
    private static final String REQUEST = "record[queueSize=64]field(value,timeStamp)";

    private final int channel;
    private final String name;
    private final Queue<Event> events;
    private Optional<Channel> connection = Optional.empty();
    private Optional<Monitor> monitor = Optional.empty();
    private boolean begun;
    private boolean closed;

    PvMonitor(int channel, String name, Queue<Event> events) {
        this.channel = channel;
        this.name = name;
        this.events = events;
    }

    void connect(ChannelProvider provider, String server) {
        Channel made = server.isEmpty() ? provider.createChannel(name, this, ChannelProvider.PRIORITY_DEFAULT)
                : provider.createChannel(name, this, ChannelProvider.PRIORITY_DEFAULT, server);
        synchronized (this) {
            connection = Optional.of(made);
        }
    }

    @Override
    public void channelCreated(Status status, Channel created) {
        if (!status.isSuccess()) {
            events.offer(new Event.Offline(channel, name + ": " + status.getMessage()));
        }
    }

    @Override
    public void channelStateChange(Channel changed, ConnectionState state) {
        if (state != ConnectionState.CONNECTED) {
            events.offer(new Event.Offline(channel, name + " is not connected"));
            return;
        }
        events.offer(new Event.Online(channel));
        if (begin()) { // after a cut the library subscribes again by itself
            Monitor made = changed.createMonitor(this, CreateRequest.create().createRequest(REQUEST));
            synchronized (this) {
                monitor = Optional.of(made);
            }
        }
    }

    private synchronized boolean begin() {
        boolean first = !closed && !begun;
        begun = true;
        return first;
    }

    @Override
    public void monitorConnect(Status status, Monitor connected, Structure structure) {
        if (status.isSuccess()) {
            connected.start();
        } else {
            events.offer(new Event.Offline(channel, name + ": " + status.getMessage()));
        }
    }

    @Override
    public void monitorEvent(Monitor source) {
        for (MonitorElement element = source.poll(); element != null; element = source.poll()) {
            events.offer(eventOf(element));
            source.release(element);
        }
    }

    private Event eventOf(MonitorElement element) {
        try {
            return new Event.Update(channel, Waveform.copyOf(element.getPVStructure()), System.nanoTime());
        } catch (MalformedUpdateException e) {
            return new Event.Malformed(channel, name + ": " + e.getMessage());
        }
    }

    @Override
    public void unlisten(Monitor source) {
        events.offer(new Event.Offline(channel, name + ": the server ended the subscription"));
    }

    @Override
    public String getRequesterName() {
        return "mtlive";
    }

    @Override
    public void message(String text, MessageType type) {
        // what matters comes as a status too
    }

    /** Outside the lock, since the library takes locks of its own. */
    @Override
    public void close() {
        Optional<Channel> channelMade;
        Optional<Monitor> monitorMade;
        synchronized (this) {
            closed = true;
            channelMade = connection;
            monitorMade = monitor;
            connection = Optional.empty();
            monitor = Optional.empty();
        }
        monitorMade.ifPresent(Monitor::destroy);
        channelMade.ifPresent(Channel::destroy);
    }
}
