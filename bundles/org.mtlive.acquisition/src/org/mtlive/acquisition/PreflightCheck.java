// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.FileFitness;
import org.mtlive.mth5.Mth5Exception;

/** Makes the pre-flight list of a plan. Used once, by one thread. */
final class PreflightCheck {

    private final RecordingPlan plan;
    private final FileFitness fitness;
    private final Messengers messengers;
    private final SessionClock clock;
    private final List<PreflightItem> items = new ArrayList<>();
    private final Set<String> channels = new HashSet<>();
    private double bytesPerSecond;
    private int number;

    PreflightCheck(RecordingPlan plan, FileFitness fitness, Messengers messengers, SessionClock clock) {
        this.plan = plan;
        this.fitness = fitness;
        this.messengers = messengers;
        this.clock = clock;
    }

    /** Before a start: all instruments are there, and the writer itself looks at the file. */
    Preflight ofReady(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            found(candidate);
        }
        required();
        messages();
        items.addAll(FileItems.diskOnly(plan, fitness, bytesPerSecond));
        return new Preflight(items);
    }

    /** Without a start: each instrument is looked at and closed again. */
    Preflight ofAbsent(DriverRegistry drivers) {
        for (InstrumentPlan wanted : plan.instruments()) {
            try {
                Candidate candidate = Candidate.examine(wanted, drivers.require(wanted.driverId()), plan);
                candidate.driver().abandon();
                found(candidate);
            } catch (DriverException | Mth5Exception e) {
                items.addAll(InstrumentItems.missing(++number, wanted.driverId(), String.valueOf(e.getMessage())));
            }
        }
        required();
        messages();
        items.addAll(FileItems.of(plan, fitness, bytesPerSecond));
        return new Preflight(items);
    }

    private void found(Candidate candidate) {
        InstrumentDescription description = candidate.description();
        items.addAll(InstrumentItems.of(clock, plan.supervision().limits(), ++number, candidate));
        for (ChannelDescription channel : description.channels()) {
            channels.add(channel.component());
            channels.add(candidate.run() + "/" + channel.component());
            bytesPerSecond += channel.sampleRateHz() * channel.sampleType().bytes();
        }
    }

    private void required() {
        Set<String> required = plan.supervision().required();
        if (required.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(channels);
        items.add(missing.isEmpty()
                ? PreflightItem.green("required-channels", "required channels",
                        "all are there: " + String.join(", ", new TreeSet<>(required)))
                : new PreflightItem("required-channels", "required channels", PreflightLevel.RED,
                        "missing: " + String.join(", ", missing),
                        "Add the instrument that delivers them, or check its channels"));
    }

    private void messages() {
        List<URI> tell = plan.supervision().tell();
        if (tell.isEmpty()) {
            return;
        }
        List<String> refusals = tell.stream().flatMap(address -> messengers.refusal(address).stream()).toList();
        items.add(refusals.isEmpty()
                ? PreflightItem.green("messages", "messages", "alarms are told to "
                        + tell.stream().map(AlarmMessage::shown).collect(Collectors.joining(", ")))
                : new PreflightItem("messages", "messages", PreflightLevel.AMBER, String.join("; ", refusals),
                        "Correct the address: nobody is told of alarms there"));
    }
}
