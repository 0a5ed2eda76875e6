// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.driver.tck.BundleContract;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.testing.MiniSeed;
import org.mtlive.testing.SeedlinkStation;

/** The bundle of the driver for SeedLink comes and goes a hundred times. */
class SeedlinkBundleContractTest extends BundleContract {

    @TempDir
    static Path folder;
    private static MiniSeed recording;

    @BeforeAll
    static void record() throws IOException {
        recording = MiniSeed.make(folder, "STEIM2", 100, 1_000_000);
    }

    @Override
    protected String bundle() {
        return "org.mtlive.driver.seedlink";
    }

    @Override
    protected Counterpart endless() throws IOException {
        SeedlinkStation station = new SeedlinkStation(recording, Map.of());
        return Counterpart.of(station.settings(), station);
    }
}
