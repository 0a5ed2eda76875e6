// SPDX-License-Identifier: EPL-2.0
/** The rules behind {@code mtlive verify}: each looks at one property of a file and reports findings. */
package org.mtlive.console.verify;
