// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;

/** The service with a fake writer, and recordings of fake drivers. */
final class Fixture {

    final FakeWriter writer = new FakeWriter();
    final TestClock clock = new TestClock();
    final DriverRecordingService service = new DriverRecordingService(writer, clock);

    Recording start(FakeDriver... drivers) throws Exception {
        for (FakeDriver driver : drivers) {
            if (!service.drivers().contains(driver)) {
                add(driver);
            }
        }
        String[] ids = List.of(drivers).stream().map(FakeDriver::id).toArray(String[]::new);
        return service.start(plan(ids));
    }

    /** Starts a plan whose drivers are there already. */
    Recording start(RecordingPlan plan) throws Exception {
        return service.start(plan);
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > 30e9) {
                throw new AssertionError("not within 30 s: " + what);
            }
            Thread.sleep(5);
        }
    }

    /** Waits until a recording has looked at everything once more. */
    void awaitLook(Recording recording) throws InterruptedException {
        int before = writer.looks.get();
        await("two looks", () -> writer.looks.get() >= before + 2); // the first may have begun before
    }

    void add(DriverFactory driver) {
        service.addDriver(driver, Map.of());
    }

    static RecordingPlan plan(String... ids) {
        List<InstrumentPlan> plans = new ArrayList<>();
        for (String id : ids) {
            plans.add(new InstrumentPlan(id, Map.of(), "s", "mt", "a"));
        }
        return RecordingPlan.of(Path.of("x.h5"), plans).withCallLimit(Duration.ofSeconds(2));
    }

    static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
