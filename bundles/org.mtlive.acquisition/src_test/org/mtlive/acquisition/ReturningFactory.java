// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.StatusDetail;

/** Makes a new {@link FakeDriver} for each connection; the test says when it can be reached, and its time then. */
class ReturningFactory extends FakeDriver {

    final List<FakeDriver> made = new CopyOnWriteArrayList<>();
    volatile boolean reachable = true;
    volatile Instant armed = START;
    volatile int refusals;
    volatile String[] channels;

    ReturningFactory(String id, String... components) {
        super(id, components);
        this.channels = components;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        if (!reachable) {
            refusals++;
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "no answer");
        }
        FakeDriver driver = driver();
        made.add(driver);
        return driver;
    }

    FakeDriver driver() {
        Instant start = armed;
        return new FakeDriver(id(), channels) {
            @Override
            public Instant arm() {
                return start;
            }
        };
    }

    /** The driver of the newest connection, once it was started. */
    FakeDriver awaitConnection(int number) throws InterruptedException {
        Fixture.await("connection " + number, () -> made.size() >= number && made.get(number - 1).sink() != null);
        return made.get(number - 1);
    }
}
