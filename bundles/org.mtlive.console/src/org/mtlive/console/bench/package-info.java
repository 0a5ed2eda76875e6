// SPDX-License-Identifier: EPL-2.0
/** The measurements behind {@code mtlive bench}: append cost, latency between processes, reading speed. */
package org.mtlive.console.bench;
