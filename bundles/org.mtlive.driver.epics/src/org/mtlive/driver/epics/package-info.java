// SPDX-License-Identifier: EPL-2.0
/** Driver for instruments whose samples are EPICS waveforms, read by PV Access: {@code epics}. */
package org.mtlive.driver.epics;
