// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

/** What a failure says, in one line: HDF5 breaks its own. */
final class OneLine {

    private OneLine() {
    }

    static String of(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }
}
