// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.List;
import org.mtlive.console.CommandFailure;

/** Knows the command line that starts {@code mtlive} in another process. */
@FunctionalInterface
public interface ChildCommand {

    /**
     * @param arguments the arguments of {@code mtlive}
     * @return program and arguments for a process builder
     * @throws CommandFailure if this process cannot tell how it was started
     */
    List<String> of(List<String> arguments) throws CommandFailure;
}
