// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands by their ids, run from code as a menu would. UI thread. */
final class Commands {
    static final String OPEN = "org.mtlive.file.open";
    static final String OPEN_PATH = "org.mtlive.file.open.path";
    static final String RECORD_SIMULATED = "org.mtlive.record.simulated";
    static final String RECORD = "org.mtlive.record.start";
    static final String HELP = "org.mtlive.help.contents";

    private Commands() { }

    /** Whether a command is there and can be run now. */
    static boolean isOffered(IWorkbenchWindow window, String id) {
        return window.getService(ICommandService.class).getCommand(id).isDefined();
    }

    static void run(IWorkbenchWindow window, String id, Map<String, String> parameters) {
        Command command = window.getService(ICommandService.class).getCommand(id);
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            Messages.failed(window.getShell(), "That could not be done", e);
        }
    }

    static void showPerspective(IWorkbenchWindow window, String id) {
        try {
            window.getWorkbench().showPerspective(id, window);
        } catch (WorkbenchException e) {
            Messages.failed(window.getShell(), "The perspective could not be opened", e);
        }
    }
}
