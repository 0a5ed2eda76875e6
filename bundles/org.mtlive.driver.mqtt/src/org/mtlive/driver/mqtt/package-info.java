// SPDX-License-Identifier: EPL-2.0
/** Driver for instruments that publish their samples by MQTT, in our batch format or as MARTAS does: {@code mqtt}. */
package org.mtlive.driver.mqtt;
