// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

/**
 * How a command ended.
 *
 * @param exitCode its exit code; of no meaning when it was killed
 * @param inTime   false when it was killed because it took too long
 * @param output   what it printed
 * @param errors   what it told as progress and errors
 */
record CommandResult(int exitCode, boolean inTime, String output, String errors) {

    /** {@return the last thing it said, for people, without the name of the command before it} */
    String lastWords() {
        String last = errors.lines().filter(line -> !line.isBlank()).reduce((one, other) -> other).orElse("");
        return last.replaceFirst("^mtlive [a-z]+: ", "");
    }
}
