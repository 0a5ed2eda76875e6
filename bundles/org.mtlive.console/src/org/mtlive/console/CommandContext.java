// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;

import org.mtlive.console.bench.ChildCommand;

/**
 * What a command is given.
 *
 * @param services the services it stands on
 * @param out results
 * @param err progress and errors
 * @param ending tells when the user wants it to end
 * @param children how to start {@code mtlive} in a process of its own
 * @param version version of the product
 */
public record CommandContext(Services services, PrintWriter out, PrintWriter err, Ending ending, ChildCommand children,
        String version) {

    /**
     * Prints a line about progress, or a remark; never part of the result.
     *
     * @param line for people
     */
    public void remark(String line) {
        err.println(line);
        err.flush();
    }
}
