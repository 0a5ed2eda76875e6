// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import java.util.Arrays;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Services and bundles of the running product. */
final class Osgi {
    private Osgi() { }

    static BundleContext context() {
        return FrameworkUtil.getBundle(Osgi.class).getBundleContext();
    }

    static <S> S service(Class<S> type) {
        return context().getService(context().getServiceReference(type));
    }

    static Bundle bundle(String name) {
        return Arrays.stream(context().getBundles()).filter(b -> b.getSymbolicName().equals(name)).findFirst()
                .orElseThrow();
    }
}
