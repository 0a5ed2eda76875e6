// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** OSGi services for handlers, which the platform makes by their names, and so cannot be given any. */
final class Services {
    private Services() { }

    static <S> S get(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceReference<S> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("the product lacks its service " + type.getName());
        }
        return context.getService(reference);
    }
}
