// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.mtlive.acquisition.driver.ContactReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.mth5.Mth5Exception;

/** Gives instruments their place in a recording, at its start and while it runs. Any thread. */
final class LaneMaker {

    private final RecordingSession.Outfit outfit;
    private final NextRun nextRun;
    private final NoteBook notes;
    private final Lane.Events events;
    private final Map<String, Integer> titles = new ConcurrentHashMap<>();

    LaneMaker(RecordingSession.Outfit outfit, NextRun nextRun, NoteBook notes, Lane.Events events) {
        this.outfit = outfit;
        this.nextRun = nextRun;
        this.notes = notes;
        this.events = events;
    }

    /** Whether the driver of an instrument is no longer offered. */
    boolean isGone(Lane lane) {
        return !outfit.drivers().offers(lane.link().instrument().factory());
    }

    /** Titles need not be unique, names are: {@code simulated station}, {@code simulated station #2}. */
    private String name(Instrument instrument) {
        String title = instrument.title();
        int number = titles.merge(title, 1, Integer::sum);
        return number == 1 ? title : title + " #" + number;
    }

    /** A place for an instrument whose run is in the file. */
    Lane make(Instrument instrument) throws Mth5Exception {
        nextRun.use(instrument.run());
        String name = name(instrument);
        placed(name, instrument);
        InstrumentWatch watch = new InstrumentWatch(outfit.clock(), instrument.description().channels().size(),
                ClockTrack.of(instrument), event -> notes.note(name, event.text()));
        return new Lane(name, instrument, outfit.writer().sink(instrument.run(), instrument.description()),
                outfit.plan().supervision().rejoin(), watch, events);
    }

    private void placed(String name, Instrument instrument) {
        instrument.checkup().position().ifPresent(finding -> notes.note(name, finding.value()
                .map(place -> "stands at " + InstrumentItems.words(place) + ", as it says itself")
                .orElseGet(() -> "does not say where it stands: " + finding.failure())));
    }

    /** Starts an instrument; one that cannot start has its end, or is awaited. What was measured before is told. */
    void start(Lane lane) throws DriverException {
        Lane.Link link = lane.link();
        Checkup checkup = link.instrument().checkup();
        checkup.clock().flatMap(Finding::value).ifPresent(link.sink()::report);
        checkup.power().flatMap(Finding::value).ifPresent(link.sink()::report);
        checkup.contacts().flatMap(Finding::value).ifPresent(ohms -> contacts(link, ohms));
        try {
            link.instrument().driver().start(link.sink());
        } catch (DriverException e) {
            link.sink().fail(e.detail(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static void contacts(Lane.Link link, Map<String, Double> ohms) {
        ohms.forEach((component, ohm) -> {
            if (ohm >= 0 && Double.isFinite(ohm)) {
                link.sink().report(new ContactReading(component, ohm));
            }
        });
    }

    /**
     * Finds an instrument and adds its structure while others record.
     *
     * @param refused whether the recording takes no more
     */
    Lane add(InstrumentPlan wanted, BooleanSupplier refused) throws DriverException, Mth5Exception {
        DriverFactory factory = outfit.drivers().require(wanted.driverId());
        Candidate candidate = Candidate.examine(wanted, factory, outfit.plan());
        Instrument instrument = candidate.arm();
        try {
            if (refused.getAsBoolean()) {
                throw new DriverException(StatusDetail.WRITER_CLOSED, "the recording has ended; start a new one");
            }
            int chunk = outfit.plan().chunkSamples();
            outfit.writer().add(new Addition.Run(RunSpecs.of(List.of(instrument), chunk).getFirst()),
                    RollOver.IF_NEEDED);
            return make(instrument);
        } catch (DriverException | Mth5Exception | RuntimeException e) {
            instrument.driver().abandon();
            throw e;
        }
    }
}
