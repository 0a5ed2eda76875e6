// SPDX-License-Identifier: EPL-2.0
/**
 * The Java side of the laboratory that kills writers: the writer that is killed and the judge of what it left. Compiled
 * by {@code programs.py} against the built product and run on a flat class path, because hundreds of processes are started.
 */
package org.mtlive.faults.kills;
