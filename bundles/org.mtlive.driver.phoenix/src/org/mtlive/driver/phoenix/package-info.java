// SPDX-License-Identifier: EPL-2.0
/** Driver for the recordings of Phoenix MTU-5C receivers ({@code td_*} files), finished or growing: {@code phoenix}. */
package org.mtlive.driver.phoenix;
