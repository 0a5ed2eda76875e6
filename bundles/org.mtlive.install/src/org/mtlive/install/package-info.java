// SPDX-License-Identifier: EPL-2.0
/** Installs features of vendors into the product, from a p2 repository in a folder or a zip file. No network is needed. */
@Version("0.1.0")
package org.mtlive.install;

import org.osgi.annotation.versioning.Version;
