// SPDX-License-Identifier: EPL-2.0
/** What is the case with the shown file: whether it is written, by whom, and how it goes. */
package org.mtlive.ui.monitor.status;
