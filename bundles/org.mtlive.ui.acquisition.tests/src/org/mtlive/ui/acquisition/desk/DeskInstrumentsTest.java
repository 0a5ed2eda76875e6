// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.RecordingService;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.prefs.BackingStoreException;

/** The desk keeps its instruments and sees drivers come and go, with the real services and the simulator. */
class DeskInstrumentsTest extends DeskFixture {

    @Test
    void aTestedInstrumentIsConnectedOrFaulty() throws Exception {
        InstrumentSetup good = simulator("Good");
        InstrumentSetup bad = InstrumentSetup.of("Bad", "simulator", Map.of("channels", "nonsense"));
        desk.put(good);
        desk.put(bad);

        ProbeResult well = get(desk.test(good));
        ProbeResult unwell = get(desk.test(bad));

        assertEquals(5, well.description().orElseThrow().channels().size());
        assertTrue(unwell.failure().isPresent());
        assertEquals(InstrumentState.CONNECTED, state(good));
        assertEquals(InstrumentState.FAULT, state(bad));
    }

    @Test
    void whatWasSetUpIsThereNextTimeAndADriverThatIsNotIsNamed() throws Exception {
        InstrumentSetup setup = simulator("Kept").at("S1", "MT001", "001");
        desk.put(setup);
        desk.put(InstrumentSetup.of("Lost", "no-such-driver", Map.of("port", "x")));
        AlarmRules usual = AlarmRules.DEFAULT;
        AlarmRules rules = new AlarmRules(usual.silence(), usual.diskWarning(), usual.rejoin(), usual.limits(),
                new AlarmCalls(false, true, List.of(URI.create("https://host/topic"), URI.create("run:/program"))));
        desk.rules(rules);
        desk.remember(Map.of("folder", "/data"));
        await(snapshot -> preferencesHold("Lost"));
        desk.deactivate();

        desk = newDesk();
        await(snapshot -> snapshot.driver("simulator").isPresent());

        assertEquals(setup, desk.snapshot().instruments().getFirst().setup());
        assertEquals(InstrumentState.MISSING, desk.snapshot().instruments().getLast().state());
        assertEquals(rules, desk.snapshot().rules());
        assertEquals(Optional.of("/data"), desk.last("folder"));
    }

    @Test
    void theLimitsOfAlarmsAreThereNextTime() throws Exception {
        AlarmRules usual = AlarmRules.DEFAULT;
        assertEquals(usual, new SetupStore(preferences).rules());
        AlarmLimits limits = new AlarmLimits(Optional.of(Duration.ofSeconds(5)), 23.5, 40,
                Optional.of(Duration.ofMinutes(10)));

        for (AlarmLimits kept : List.of(limits, limits.withFlat(Optional.empty()),
                limits.withClipping(Optional.empty()))) {
            AlarmRules rules = new AlarmRules(usual.silence(), usual.diskWarning(), usual.rejoin(), kept,
                    usual.calls());
            new SetupStore(preferences).save(rules);

            assertEquals(rules, new SetupStore(preferences).rules());
        }
    }

    @Test
    void aDriverThatIsPluggedInOrTakenAwayIsSeen() throws Exception {
        RenamedSimulator driver = new RenamedSimulator(service(RecordingService.class).drivers().stream()
                .filter(factory -> factory.id().equals("simulator")).findFirst().orElseThrow());

        ServiceRegistration<DriverFactory> plugged = CONTEXT.registerService(DriverFactory.class, driver, null);
        await(snapshot -> snapshot.driver("renamed").isPresent());
        await(snapshot -> snapshot.found().stream().anyMatch(found -> found.driverId().equals("renamed")));
        assertEquals("Station next door", look(Map.of()));
        assertEquals("Station of 50.0 Hz", look(Map.of("sample-rate", "50")));
        plugged.unregister();

        await(snapshot -> snapshot.driver("renamed").isEmpty());
        assertTrue(desk.snapshot().log().stream().anyMatch(line -> line.text().contains("taken away")));
    }

    private String look(Map<String, String> known) throws Exception {
        InstrumentSetup renamed = new InstrumentSetup("i1", "Renamed", "renamed", known, "S1", "MT1", "001", true);
        return desk.look(renamed).get(LIMIT_SECONDS, TimeUnit.SECONDS).getFirst().title();
    }

    @Test
    void aDeskThatIsClosedLeavesNoThread() throws Exception {
        desk.deactivate();

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        // twice: a thread that is begun by one that ends meanwhile is in no list of a single look
        while (System.nanoTime() < end && (deskThreads() > 0 || deskThreads() > 0)) {
            Thread.onSpinWait();
        }
        assertEquals(0, deskThreads());
    }

    private static long deskThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mtlive-desk-")).count();
    }

    private boolean preferencesHold(String title) {
        try {
            return new SetupStore(preferences).setups().stream().anyMatch(setup -> setup.title().equals(title))
                    && new SetupStore(preferences).last("folder").isPresent();
        } catch (BackingStoreException | IllegalStateException e) {
            return false; // it is being written
        }
    }
}
