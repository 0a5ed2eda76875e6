// SPDX-License-Identifier: EPL-2.0
/** The table of all views that list something that changes. */
@Version("0.1.0")
package org.mtlive.ui.table;

import org.osgi.annotation.versioning.Version;
