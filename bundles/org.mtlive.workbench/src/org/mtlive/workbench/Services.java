// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** OSGi services for classes that the platform makes by their names, and so cannot be given any. */
final class Services {
    private Services() { }

    /** A service of our own product that is always there. */
    static <S> S get(Class<S> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("the product lacks its service " + type.getName()));
    }

    /** A service that another bundle may offer. */
    static <S> Optional<S> find(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceReference<S> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference).map(context::getService);
    }
}
