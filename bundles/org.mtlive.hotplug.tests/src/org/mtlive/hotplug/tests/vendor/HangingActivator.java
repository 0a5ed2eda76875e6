// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that never comes back. */
public final class HangingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Mischief.hang();
    }

    @Override
    public void stop(BundleContext context) {
        // is never reached
    }
}
