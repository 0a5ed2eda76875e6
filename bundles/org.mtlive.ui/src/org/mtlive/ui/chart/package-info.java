// SPDX-License-Identifier: EPL-2.0
/** Strip charts: many traces over one time axis, one bar from minimum to maximum a pixel column. */
@Version("0.1.0")
package org.mtlive.ui.chart;

import org.osgi.annotation.versioning.Version;
