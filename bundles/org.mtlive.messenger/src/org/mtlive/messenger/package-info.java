// SPDX-License-Identifier: EPL-2.0
/**
 * Ways to tell people of alarms: a push message to a phone or any other address of the web, a mail, a program of the
 * user's. Each is an {@link org.mtlive.acquisition.recording.AlarmMessenger} of its own; another bundle may bring more.
 */
package org.mtlive.messenger;
