// SPDX-License-Identifier: EPL-2.0
/** What the views share: the file that is shown, the way to the UI thread, colours, charts and tables. */
@Version("0.1.0")
package org.mtlive.ui;

import org.osgi.annotation.versioning.Version;
