// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/**
 * Whether a live file may be rolled over to add structure: taken out of SWMR mode for a moment, completed, given a new
 * reserve and put back. MTLive's readers follow that by themselves; readers of other programs see what is new, and all
 * that comes later, when they reopen the file.
 */
public enum RollOver {
    /** Never: what the file cannot take live is refused. */
    NEVER,
    /** When the file cannot take it live: another program made the parent, or the reserve is used up. */
    IF_NEEDED,
    /** In any case; also renews the reserve. */
    ALWAYS
}
