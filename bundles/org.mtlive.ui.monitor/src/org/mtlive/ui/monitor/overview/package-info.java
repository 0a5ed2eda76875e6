// SPDX-License-Identifier: EPL-2.0
/** One channel over hours and days, a line for each hour or day. */
package org.mtlive.ui.monitor.overview;
