// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.api;

import org.eclipse.swt.widgets.Composite;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view that a vendor adds to the window, offered as an OSGi service. It appears while the window is open and goes when
 * the service goes. The same service object serves every window, so what belongs to one view is kept in {@link #create}.
 */
@ConsumerType
public interface MonitorPart {

    /** {@return a name that no other part has, such as {@code com.acme.magnetometer.dial}; always the same} */
    String id();

    /** {@return what stands on its tab; short} */
    String title();

    /**
     * {@return the title of a perspective of its own in which the part is shown, together with all parts that name the
     * same one; empty: beside the traces of the perspective <i>Monitor</i>}
     */
    default String perspective() {
        return "";
    }

    /**
     * Makes the controls. UI thread; must not wait for anything, above all not for files: read on a thread of your own.
     * Whatever was begun here has to end when {@code parent} is disposed.
     *
     * @param parent  where the controls go; has a fill layout
     * @param context what the part may look at
     */
    void create(Composite parent, MonitorContext context);
}
