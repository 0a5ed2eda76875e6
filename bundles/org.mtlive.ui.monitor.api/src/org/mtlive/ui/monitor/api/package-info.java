// SPDX-License-Identifier: EPL-2.0
/**
 * Monitors of vendors: a bundle that offers an OSGi service {@link org.mtlive.ui.monitor.api.MonitorPart} adds a view to
 * the running window; when the service goes, so does the view. Samples are read with {@code org.mtlive.reader}.
 */
@Version("0.1.0")
package org.mtlive.ui.monitor.api;

import org.osgi.annotation.versioning.Version;
