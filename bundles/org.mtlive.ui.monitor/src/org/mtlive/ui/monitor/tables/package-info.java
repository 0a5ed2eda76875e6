// SPDX-License-Identifier: EPL-2.0
/** What is in the shown file, as tables that live. */
package org.mtlive.ui.monitor.tables;
