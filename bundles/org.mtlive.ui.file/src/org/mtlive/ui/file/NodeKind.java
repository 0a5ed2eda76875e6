// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

/** What stands in the tree of a file. */
enum NodeKind {
    SURVEY, STATION, RUN, CHANNEL
}
