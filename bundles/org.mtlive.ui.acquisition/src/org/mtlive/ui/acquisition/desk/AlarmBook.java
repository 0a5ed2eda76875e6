// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mtlive.acquisition.recording.Acknowledgement;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmSeverity;

/** Remembers every alarm of a recording, also those that stand no more. Any thread. */
final class AlarmBook {

    private final EventLog log;
    private final Map<Long, Alarm> all = new TreeMap<>();

    AlarmBook(EventLog log) {
        this.log = log;
    }

    /** Takes in what stands now. */
    synchronized void look(List<Alarm> standing, Instant now) {
        Map<Long, Alarm> byId = new TreeMap<>();
        standing.forEach(alarm -> byId.put(alarm.id(), alarm));
        for (Alarm alarm : standing) {
            Alarm before = all.put(alarm.id(), alarm);
            if (before == null) {
                raised(alarm);
            } else if (before.isActive() && !alarm.isActive()) {
                log.info("Alarm over: " + alarm.source() + ": " + alarm.text());
            }
        }
        all.replaceAll((id, alarm) -> byId.containsKey(id) || !alarm.isStanding() ? alarm : closed(alarm, now));
    }

    private void raised(Alarm alarm) {
        String line = "ALARM " + alarm.source() + ": " + alarm.text();
        if (alarm.severity() == AlarmSeverity.CRITICAL) {
            log.error(line);
        } else {
            log.warning(line);
        }
    }

    /** What stands no more was cleared and acknowledged, if not here then by somebody else. */
    private static Alarm closed(Alarm alarm, Instant now) {
        return new Alarm(alarm.id(), alarm.kind(), alarm.severity(), alarm.source(), alarm.text(), alarm.guidance(),
                alarm.raised(), Optional.of(alarm.cleared().orElse(now)),
                Optional.of(alarm.acknowledged().orElse(new Acknowledgement("somebody else", "", now))));
    }

    /** Keeps an acknowledgement made here, since the alarm may stand no more when it is looked at next. */
    synchronized void acknowledged(long id, Acknowledgement acknowledgement) {
        all.computeIfPresent(id, (key, alarm) -> new Alarm(alarm.id(), alarm.kind(), alarm.severity(), alarm.source(),
                alarm.text(), alarm.guidance(), alarm.raised(), alarm.cleared(), Optional.of(acknowledgement)));
    }

    /** Newest first. */
    synchronized List<Alarm> history() {
        return new ArrayList<>(all.values()).reversed();
    }
}
