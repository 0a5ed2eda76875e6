// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.ArrayList;
import java.util.List;
import org.mtlive.console.bench.ChildCommand;

/**
 * Starts children by the script that started this process.
 *
 * <p>Design note: this process's own Java command line is not used again, because it names a run area that two
 * processes must not share; the script gives each process its own.
 */
final class ScriptCommand implements ChildCommand {

    private static final String PROPERTY = "mtlive.command";

    @Override
    public List<String> of(List<String> arguments) throws CommandFailure {
        String script = System.getProperty(PROPERTY, "");
        if (script.isBlank()) {
            throw new CommandFailure("no other processes can be started: the system property " + PROPERTY
                    + " does not say where the mtlive script is; start mtlive by its script, or set the property");
        }
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(arguments);
        return command;
    }
}
