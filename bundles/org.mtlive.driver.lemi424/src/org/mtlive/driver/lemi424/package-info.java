// SPDX-License-Identifier: EPL-2.0
/**
 * Drivers for LEMI-424 magnetotelluric stations: {@code lemi424} for their text recordings, finished or growing, and
 * {@code lemi424-serial} for the same text over a serial line.
 */
package org.mtlive.driver.lemi424;
