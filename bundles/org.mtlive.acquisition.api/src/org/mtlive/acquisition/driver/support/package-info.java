// SPDX-License-Identifier: EPL-2.0
/**
 * Help for drivers whose source can wait: files, archives, simulations. A
 * {@link org.mtlive.acquisition.driver.support.DeliveryLoop} owns the thread, the pace, the back-pressure, the stop and
 * the end; the driver writes one {@link org.mtlive.acquisition.driver.support.DeliveryWork} that produces batches.
 */
@Version("0.1.0")
package org.mtlive.acquisition.driver.support;

import org.osgi.annotation.versioning.Version;
