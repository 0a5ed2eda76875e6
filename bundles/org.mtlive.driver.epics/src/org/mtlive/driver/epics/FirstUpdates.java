// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/** Waits until every process variable has told its first waveform. */
final class FirstUpdates {

    private final EpicsOptions options;
    private final List<Event.Update> all = new ArrayList<>();
    private final TreeMap<Integer, Event.Update> firsts = new TreeMap<>();
    private final TreeMap<Integer, String> troubles = new TreeMap<>();

    private FirstUpdates(EpicsOptions options) {
        this.options = options;
    }

    static FirstUpdates await(EpicsOptions options, PvLink link) throws DriverException {
        FirstUpdates updates = new FirstUpdates(options);
        try {
            updates.collect(link);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "interrupted while waiting for "
                    + options.place(), e);
        }
        return updates;
    }

    private void collect(PvLink link) throws DriverException, InterruptedException {
        long end = System.nanoTime() + options.timeout().toNanos();
        while (firsts.size() < options.channels().size()) {
            Optional<Event> event = link.poll(Duration.ofNanos(Math.max(end - System.nanoTime(), 0)));
            if (event.isEmpty()) {
                throw new DriverException(StatusDetail.COMMUNICATION_ERROR, options.place() + ": not every variable"
                        + " told a waveform within " + options.timeout().toSeconds() + " s: " + missing());
            }
            switch (event.get()) {
                case Event.Online online -> troubles.put(online.channel(), "has no waveform yet");
                case Event.Offline offline -> troubles.put(offline.channel(), offline.reason());
                case Event.Malformed malformed -> troubles.put(malformed.channel(), malformed.reason());
                case Event.Update update -> {
                    all.add(update);
                    firsts.putIfAbsent(update.channel(), update);
                }
            }
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        int channel = 0;
        for (String name : options.channels().keySet()) {
            if (!firsts.containsKey(channel)) {
                missing.add(name + " (" + troubles.getOrDefault(channel, "was not found") + ")");
            }
            channel++;
        }
        return missing;
    }

    /** The first update of each variable, in the order of the settings. */
    List<Waveform> firsts() {
        return firsts.values().stream().map(Event.Update::waveform).toList();
    }

    /** All updates that came meanwhile. */
    List<Event.Update> all() {
        return List.copyOf(all);
    }
}
