// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver.tests;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.driver.tck.BundleContract;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.driver.tck.CutCounterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.WrongSetting;

/** The contract of all drivers, for the text logger. A logger has no end, so its test is skipped. */
class TextLoggerContractTest extends DriverContract {

    @Override
    protected DriverFactory factory() {
        return BundleContract.driverOf("com.example.mtlive.driver");
    }

    @Override
    protected Counterpart endless() throws Exception {
        return new LoggerCounterpart();
    }

    /** Something else answers at the port. */
    @Override
    protected Optional<Counterpart> failing() throws Exception {
        return Optional.of(new LoggerCounterpart() {
            @Override
            public void started() {
                logger().send("HTTP/1.1 400 Bad Request\n");
            }
        });
    }

    @Override
    protected Optional<CutCounterpart> droppingOut() throws Exception {
        return Optional.of(new LoggerCounterpart());
    }

    @Override
    protected List<WrongSetting> wrongSettings() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return List.of(new WrongSetting("port", Map.of("port", Integer.toString(free.getLocalPort()))));
        }
    }

    /** The simulated clock is as good as the thread that plays it. */
    @Override
    protected Duration clockTolerance() {
        return Duration.ofSeconds(5);
    }
}
