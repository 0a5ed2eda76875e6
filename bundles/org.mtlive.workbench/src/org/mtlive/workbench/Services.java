// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
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

    /** All services of a kind. */
    static <S> List<S> all(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        try {
            return context.getServiceReferences(type, null).stream().map(context::getService).filter(Objects::nonNull)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // there is no filter
        }
    }
}
