// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

/**
 * Something that the check of a file found.
 *
 * @param severity ERROR, WARNING or INFO
 * @param rule     which rule found it
 * @param where    the place in the file
 * @param message  what is wrong and what to do
 */
record Finding(String severity, String rule, String where, String message) {

    boolean isError() {
        return severity.equals("ERROR");
    }
}
