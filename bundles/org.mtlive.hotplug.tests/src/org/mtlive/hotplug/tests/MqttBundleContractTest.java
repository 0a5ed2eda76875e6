// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mtlive.driver.tck.BundleContract;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.testing.Broker;
import org.mtlive.testing.MqttStation;

/** The bundle of the driver for MQTT comes and goes a hundred times. */
class MqttBundleContractTest extends BundleContract {

    private static Broker broker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = Broker.start();
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Override
    protected String bundle() {
        return "org.mtlive.driver.mqtt";
    }

    @Override
    protected Counterpart endless() throws IOException {
        MqttStation station = new MqttStation(broker, Map.of());
        return Counterpart.of(station.settings(), station);
    }

    /** The MQTT library keeps threads of its reactive base for the life of the process. */
    @Override
    protected boolean belongsToDriver(Thread thread) {
        return !thread.getName().startsWith("Rx");
    }

    /** The threads of the MQTT library's reactive base keep their last work. */
    @Override
    protected int heldByLibrary() {
        return 1;
    }
}
