// SPDX-License-Identifier: EPL-2.0
/**
 * The commands of {@code mtlive}: one small class a command, given what it needs by {@link
 * org.mtlive.console.CommandContext}
 * so that it runs inside OSGi and on a flat class path alike.
 *
 * <p>Results go to standard output, progress and errors to standard error. Exit code 0: done, 1: failed, 2: wrong use.
 */
package org.mtlive.console;
