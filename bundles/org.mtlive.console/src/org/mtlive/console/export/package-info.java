// SPDX-License-Identifier: EPL-2.0
/** The command that writes a part of a file into another one. */
package org.mtlive.console.export;
