// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import java.util.Map;

import org.mtlive.driver.tck.BundleContract;
import org.mtlive.driver.tck.Counterpart;

/** The bundle of the simulator comes and goes a hundred times. */
class SimulatorBundleContractTest extends BundleContract {

    @Override
    protected String bundle() {
        return "org.mtlive.driver.simulator";
    }

    @Override
    protected Counterpart endless() {
        return Counterpart.of(Map.of("sample-rate", "200", "batch", "2", "filter-length", "1024"));
    }
}
