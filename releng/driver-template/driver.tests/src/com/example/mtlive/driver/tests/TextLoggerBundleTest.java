// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver.tests;

import org.mtlive.driver.tck.BundleContract;
import org.mtlive.driver.tck.Counterpart;

/** The bundle comes and goes a hundred times. */
class TextLoggerBundleTest extends BundleContract {

    @Override
    protected String bundle() {
        return "com.example.mtlive.driver";
    }

    @Override
    protected Counterpart endless() throws Exception {
        return new LoggerCounterpart();
    }
}
