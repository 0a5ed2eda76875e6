// SPDX-License-Identifier: EPL-2.0
/**
 * Drivers that people drop into a folder while the program runs.
 *
 * <p>A jar in the folder is a bundle with one or more drivers. What is dropped is started within seconds, what is removed
 * is gone within seconds, and what cannot be started is listed with the reason.
 */
@Version("0.1.0")
package org.mtlive.hotplug;

import org.osgi.annotation.versioning.Version;
