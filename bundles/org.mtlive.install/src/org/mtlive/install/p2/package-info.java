// SPDX-License-Identifier: EPL-2.0
/** Features over Equinox p2. */
package org.mtlive.install.p2;
