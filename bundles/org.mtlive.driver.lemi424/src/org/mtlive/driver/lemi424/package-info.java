// SPDX-License-Identifier: EPL-2.0
/** Driver for the text recordings of LEMI-424 magnetotelluric stations, finished or growing: {@code lemi424}. */
package org.mtlive.driver.lemi424;
