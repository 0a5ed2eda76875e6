// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ContactReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.SelfTestItem;
import org.mtlive.acquisition.driver.SelfTestReport;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightException;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.Supervision;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FileFitness;

/** Start only when everything required is there, or somebody says why not. */
@Timeout(60)
class PreflightTest {

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final AskedDriver driver = new AskedDriver("acme", "ex", "ey");
    private final RecordingPlan plan = Fixture.plan("acme");

    private PreflightItem item(RecordingPlan wanted, String id) {
        Preflight list = fixture.service.preflight(wanted);
        return list.items().stream().filter(item -> item.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(id + " not in " + list));
    }

    @Test
    void whatIsWellIsGreenAndNothingIsLeftOpen() {
        fixture.add(driver);
        writer.fitness = room(1e12);

        Preflight list = fixture.service.preflight(plan);

        assertEquals(PreflightLevel.GREEN, list.worst(), list.toString());
        assertEquals(List.of("instrument:1", "clock:1", "battery:1", "contact-resistance:1", "self-test:1",
                "position:1", "file", "file-system", "disk-space"), list.items().stream().map(PreflightItem::id).toList());
        assertEquals(0, driver.closed.getCount());
        assertEquals(null, writer.request);
    }

    @Test
    void anInstrumentThatIsNotThereIsRedAndSoAreTheChannelsItWouldDeliver() {
        RecordingPlan wanted = plan.withRequired(Set.of("ex", "s/mt/a/ey", "hz"));

        assertEquals("there is no driver 'acme'; none is installed", item(wanted, "instrument:1").text());
        assertEquals("missing: ex, hz, s/mt/a/ey", item(wanted, "required-channels").text());
        fixture.add(driver);
        assertEquals("missing: hz", item(wanted, "required-channels").text());
        assertEquals(PreflightLevel.RED, item(wanted, "required-channels").level());
        assertEquals(PreflightLevel.GREEN, item(plan.withRequired(Set.of("ey")), "required-channels").level());
    }

    @Test
    void aClockThatIsNotLockedIsRedAndOneThatIsFarOffAmber() {
        fixture.add(driver);
        driver.clock = new ClockReading(Instant.now(), System.nanoTime(), false, 2, Double.NaN);
        assertEquals("not locked, 2 satellites", item(plan, "clock:1").text());
        assertEquals(PreflightLevel.RED, item(plan, "clock:1").level());

        driver.clock = ClockReading.of(Instant.now().plusSeconds(3600), System.nanoTime(), true);
        assertEquals(PreflightLevel.AMBER, item(plan, "clock:1").level());
        assertTrue(item(plan, "clock:1").text().matches("locked; [+]3(600|599)[.][0-9] s from this computer's clock"),
                item(plan, "clock:1").text());
    }

    @Test
    void batteryContactAndSelfTestHaveTheirLimits() {
        fixture.add(driver);
        driver.power = new PowerReading(11.9, 25);
        assertEquals(PreflightLevel.AMBER, item(plan, "battery:1").level());
        driver.power = new PowerReading(10.8, 5);
        assertEquals(PreflightLevel.RED, item(plan, "battery:1").level());
        driver.power = new PowerReading(10.8, Double.NaN);
        assertEquals(PreflightLevel.AMBER, item(plan, "battery:1").level());
        driver.power = new PowerReading(5.1, Double.NaN); // supplied by USB
        assertEquals(PreflightLevel.GREEN, item(plan, "battery:1").level());

        driver.ohms = Map.of("ex", 15_000.0, "ey", 900.0);
        assertEquals(PreflightLevel.AMBER, item(plan, "contact-resistance:1").level());
        driver.ohms = Map.of("ex", 900.0, "ey", 1e6);
        assertEquals("ex 0.9 kohm, ey 1000.0 kohm", item(plan, "contact-resistance:1").text());
        assertEquals(PreflightLevel.RED, item(plan, "contact-resistance:1").level());

        driver.report = new SelfTestReport(List.of(new SelfTestItem("coil hx", false, "no signal")));
        assertEquals("coil hx: no signal", item(plan, "self-test:1").text());
        assertEquals(PreflightLevel.RED, item(plan, "self-test:1").level());
    }

    @Test
    void aShortedDipoleIsAmberAndToldInOhm() {
        fixture.add(driver);
        driver.ohms = Map.of("ex", 2.44, "ey", 900.0);

        PreflightItem shorted = item(plan, "contact-resistance:1");
        assertEquals("ex 2.4 ohm (too low to be earth), ey 0.9 kohm", shorted.text());
        assertEquals(PreflightLevel.AMBER, shorted.level());
        assertTrue(shorted.remedy().startsWith("A dipole is shorted: look for bare wires"), shorted.remedy());

        driver.ohms = Map.of("ex", 10.0, "ey", 99.0); // salt mud
        assertEquals("ex 10.0 ohm, ey 99.0 ohm", item(plan, "contact-resistance:1").text());
        assertEquals(PreflightLevel.GREEN, item(plan, "contact-resistance:1").level());

        driver.ohms = Map.of("ex", 0.0, "ey", 15_000.0);
        String remedy = item(plan, "contact-resistance:1").remedy();
        assertTrue(remedy.matches("A dipole is shorted: .* measure again[.] Water .*"), remedy);
        driver.ohms = Map.of("ey", 15_000.0);
        assertTrue(item(plan, "contact-resistance:1").remedy().startsWith("Water the electrodes"));
    }

    @Test
    void whatAnInstrumentCannotAnswerNowIsAmber() {
        fixture.add(new AskedDriver("acme", "ex") {
            @Override
            public PowerReading power() throws DriverException {
                throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "busy");
            }
        });

        assertEquals("could not be found out: busy", item(plan, "battery:1").text());
        assertEquals(PreflightLevel.AMBER, item(plan, "battery:1").level());
    }

    @Test
    void anInstrumentThatCannotBeAskedHasOnlyItsOwnItem() {
        fixture.add(new FakeDriver("acme", "ex"));

        assertEquals(List.of("instrument:1", "file", "file-system", "disk-space"),
                fixture.service.preflight(plan).items().stream().map(PreflightItem::id).toList());
    }

    @Test
    void aCalibrationIsMadeWhenItIsWantedAndStandsInTheNotes() throws Exception {
        fixture.add(driver);
        RecordingPlan wanted = plan.withSupervision(Supervision.DEFAULT.withCalibration(Duration.ofSeconds(30)));

        assertEquals("passed: coil hx", item(wanted, "calibration:1").text());
        Recording recording = fixture.start(wanted);
        Fixture.await("its note", () -> writer.notes.contains(
                "pre-flight: GREEN fake acme: calibration: passed: coil hx"));
        recording.close();
        driver.calibrated = new SelfTestReport(List.of(new SelfTestItem("coil hx", false, "no signal")));
        assertEquals(PreflightLevel.RED, item(wanted, "calibration:1").level());
        assertTrue(fixture.service.preflight(plan).items().stream().noneMatch(i -> i.id().startsWith("calibration")));
    }

    @Test
    void aCalibrationThatTakesTooLongIsAmber() {
        fixture.add(new AskedDriver("acme", "ex") {
            @Override
            public SelfTestReport calibrate() {
                Fixture.hang();
                return calibrated;
            }
        });

        PreflightItem item = item(plan.withSupervision(Supervision.DEFAULT.withCalibration(Duration.ofMillis(20))),
                "calibration:1");

        assertEquals(PreflightLevel.AMBER, item.level());
        assertTrue(item.text().contains("did not answer within 20 ms"), item.text());
    }

    @Test
    void theDiskMustLastForThePlannedTime() {
        fixture.add(driver); // 2 channels, 1 Hz, 4 bytes
        writer.fitness = room(8 * 2.1 * 7200);

        assertEquals("0 MB free, enough for 2.0 h; planned are 2.0 h",
                item(plan.withPlannedDuration(Duration.ofHours(2)), "disk-space").text());
        assertEquals(PreflightLevel.RED, item(plan.withPlannedDuration(Duration.ofHours(3)), "disk-space").level());
        assertEquals(PreflightLevel.AMBER, item(plan.withPlannedDuration(Duration.ofHours(2)), "disk-space").level());
        assertEquals(PreflightLevel.GREEN, item(plan.withPlannedDuration(Duration.ofHours(1)), "disk-space").level());
        assertEquals(PreflightLevel.GREEN, item(plan, "disk-space").level());
        writer.fitness = room(0);
        assertEquals(PreflightLevel.RED, item(plan, "disk-space").level());
    }

    @Test
    void aFileSystemThatIsNotFitIsRedUnlessItWasAccepted() {
        fixture.add(driver);
        writer.fitness = new FileFitness(DiskSpace.UNKNOWN, Optional.of("on a network share"), Optional.of("held"));

        assertEquals(PreflightLevel.RED, item(plan, "file-system").level());
        assertEquals(PreflightLevel.RED, item(plan, "file").level());
        assertEquals(PreflightLevel.AMBER, item(plan.withSafeguards(plan.safeguards().withAcceptFileSystem(true)),
                "file-system").level());
        assertEquals(PreflightLevel.AMBER, item(plan, "disk-space").level());
    }

    @Test
    void aRedItemRefusesTheStartAndLeavesNothingOpen() {
        fixture.add(driver);

        PreflightException e = assertThrows(PreflightException.class,
                () -> fixture.start(plan.withRequired(Set.of("hz"))));

        assertEquals("not ready to record: required channels: missing: hz (Add the instrument that delivers them, or"
                + " check its channels)", e.getMessage());
        assertEquals(1, e.preflight().of(PreflightLevel.RED).size());
        assertEquals(0, driver.closed.getCount());
        assertEquals(null, writer.request);
    }

    @Test
    void anOverrideStartsItAndStandsInTheFileWithWhatItConcerned() throws Exception {
        fixture.add(driver);

        Recording recording = fixture.start(plan.withRequired(Set.of("hz"))
                .withOverride(new PreflightOverride("anna", "hz comes tomorrow")));

        Fixture.await("its notes", () -> writer.notes.contains(
                "pre-flight: started all the same by anna: hz comes tomorrow"));
        assertTrue(writer.notes.contains("pre-flight: RED required channels: missing: hz"), writer.notes.toString());
        assertEquals(PreflightLevel.RED, recording.preflight().worst());
        recording.close();
    }

    @Test
    void anOverrideThatIsNotNeededIsNotNoted() throws Exception {
        fixture.add(driver);

        Recording recording = fixture.start(plan.withOverride(new PreflightOverride("anna", "in a hurry")));
        recording.close();

        assertFalse(writer.notes.toString().contains("anna"), writer.notes.toString());
        assertThrows(IllegalArgumentException.class, () -> new PreflightOverride("anna", " "));
    }

    @Test
    void whatWasMeasuredBeforeTheStartGoesIntoTheFile() throws Exception {
        fixture.add(driver);

        fixture.start(plan).close();

        assertTrue(writer.readings.contains(new ContactReading("ex", 1200)), writer.readings.toString());
        assertTrue(writer.readings.contains(driver.power), writer.readings.toString());
    }

    private static FileFitness room(double bytes) {
        return new FileFitness(new DiskSpace((long) bytes, 0, 0, Optional.empty(), false), Optional.empty(),
                Optional.empty());
    }
}
