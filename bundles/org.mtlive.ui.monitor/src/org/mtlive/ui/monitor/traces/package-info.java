// SPDX-License-Identifier: EPL-2.0
/** Live traces: many channels on one time axis, from the newest sample back to the first. */
package org.mtlive.ui.monitor.traces;
