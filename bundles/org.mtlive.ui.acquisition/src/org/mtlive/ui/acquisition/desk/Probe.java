// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.ContactResistance;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.PowerSource;
import org.mtlive.acquisition.driver.SelfTest;
import org.mtlive.acquisition.driver.SelfTestItem;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * Asks one instrument what it is and how it is, and leaves it as it was. Each call into the driver runs on a thread of
 * its own that is given up when it takes too long: a vendor's code may hang.
 */
final class Probe {

    private final Duration limit;

    Probe(Duration limit) {
        this.limit = limit;
    }

    /** Describes the instrument and has it test itself. Blocks. */
    ProbeResult test(DriverFactory factory, Map<String, String> settings) throws InterruptedException {
        List<SelfTestItem> items = new ArrayList<>();
        try {
            InstrumentDriver driver =
                    limited(() -> factory.create(DriverSettings.of(factory.options(), settings)), factory.id());
            try {
                InstrumentDescription description = limited(driver::describe, "describe");
                ask(driver, items);
                return new ProbeResult(Instant.now(), Optional.of(description), items, Optional.empty());
            } finally {
                limited(() -> {
                    driver.close();
                    return true;
                }, "close");
            }
        } catch (DriverException e) {
            return new ProbeResult(Instant.now(), Optional.empty(), items, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private void ask(InstrumentDriver driver, List<SelfTestItem> items) throws InterruptedException {
        if (driver instanceof SelfTest source) {
            item(items, "Self-test", () -> {
                items.addAll(source.selfTest().items());
                return Optional.empty();
            });
        }
        if (driver instanceof ClockSource source) {
            item(items, "Clock", () -> Optional.of(clock(source.clock())));
        }
        if (driver instanceof PowerSource source) {
            item(items, "Supply", () -> Optional.of(power(source.power())));
        }
        if (driver instanceof ContactResistance source) {
            item(items, "Contact resistance", () -> Optional.of(new SelfTestItem("Contact resistance", true,
                    String.join(", ", source.measureContactResistance().entrySet().stream()
                            .map(e -> e.getKey() + " " + Words.count(Math.round(e.getValue())) + " ohm").toList()))));
        }
    }

    private void item(List<SelfTestItem> items, String title, Callable<Optional<SelfTestItem>> asking)
            throws InterruptedException {
        try {
            limited(asking, title).ifPresent(items::add);
        } catch (DriverException e) {
            items.add(new SelfTestItem(title, false, String.valueOf(e.getMessage())));
        }
    }

    private static SelfTestItem clock(ClockReading reading) {
        String satellites = reading.satellites() < 0 ? "" : ", " + reading.satellites() + " satellites";
        return new SelfTestItem("Clock", reading.locked(), (reading.locked() ? "locked" : "not locked: see that the"
                + " antenna has a view of the sky, and wait") + satellites);
    }

    private static SelfTestItem power(PowerReading reading) {
        String percent = Double.isNaN(reading.percent()) ? "" : ", " + Math.round(reading.percent()) + " %";
        return new SelfTestItem("Supply", true, "%.1f V".formatted(reading.volts()) + percent);
    }

    private <T> T limited(Callable<T> call, String what) throws DriverException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name("mtlive-desk-probe").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR,
                    "No answer within " + Words.span(limit) + " (" + what + "). Check cable, power and settings.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DriverException told ? told
                    : new DriverException(StatusDetail.DRIVER_ERROR,
                            "The driver failed (" + what + "): " + e.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
