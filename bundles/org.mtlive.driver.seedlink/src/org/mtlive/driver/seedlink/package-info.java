// SPDX-License-Identifier: EPL-2.0
/** Driver for stations behind a SeedLink server (protocol version 3): {@code seedlink}. */
package org.mtlive.driver.seedlink;
