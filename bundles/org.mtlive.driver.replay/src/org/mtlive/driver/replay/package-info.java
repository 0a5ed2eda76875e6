// SPDX-License-Identifier: EPL-2.0
/** Driver that plays an MTH5 file as if its instruments were there now: {@code replay}. */
package org.mtlive.driver.replay;
