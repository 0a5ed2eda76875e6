// SPDX-License-Identifier: EPL-2.0
/** How old a sample is when it is on the screen, and what the time is spent on. */
package org.mtlive.ui.monitor.lag;
