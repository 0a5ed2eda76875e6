// SPDX-License-Identifier: EPL-2.0
/** Views and dialogs of whoever records: instruments, run control, alarms, notes. */
package org.mtlive.ui.acquisition;
