// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mtlive.driver.tck.BundleContract;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.testing.SoftIoc;

/** The bundle of the driver for EPICS comes and goes a hundred times. */
class EpicsBundleContractTest extends BundleContract {

    private static SoftIoc server;

    @BeforeAll
    static void start() throws IOException {
        server = SoftIoc.start(Duration.ofMillis(20));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    protected String bundle() {
        return "org.mtlive.driver.epics";
    }

    @Override
    protected Counterpart endless() {
        return Counterpart.of(Map.of("server", "127.0.0.1:" + server.port(), "sample-rate", "1000", "channels",
                "MT:HX=hx,MT:EX=ex"));
    }

    /** Idle threads of the EPICS library keep their last work. */
    @Override
    protected int heldByLibrary() {
        return 1;
    }
}
