// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

/** How much attention something wants. A colour is never the only sign of it: a text stands beside it. */
public enum Level {
    /** Nothing to tell. */
    NONE,
    /** As it should be. */
    GOOD,
    /** Look at it when there is time. */
    CAUTION,
    /** Look at it now. */
    BAD
}
