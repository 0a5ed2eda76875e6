// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that fails. */
public final class FaultyActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new UnsatisfiedLinkError("no vendorlib in java.library.path");
    }

    @Override
    public void stop(BundleContext context) {
        // nothing to stop
    }
}
