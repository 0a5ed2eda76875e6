// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** All keys of our own commands, as they are bound now. */
final class KeyList {
    private KeyList() { }

    /** In the markup of the help. */
    static String text() {
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        Map<String, String> keys = new TreeMap<>();
        Arrays.stream(bindings.getBindings()).filter(binding -> binding.getParameterizedCommand() != null)
                .filter(KeyList::isOurs)
                .forEach(binding -> keys.merge(title(binding.getParameterizedCommand()),
                        binding.getTriggerSequence().format(), (one, other) -> one.equals(other) ? one : one + ", " + other));
        StringBuilder text = new StringBuilder("# Keys\n\n");
        keys.forEach((title, key) -> text.append(key).append('\t').append(title).append('\n'));
        return text.append("\nIn the traces: the arrows scroll, + and - zoom, [ and ] scale.\n").toString();
    }

    private static boolean isOurs(Binding binding) {
        return "org.mtlive.keys".equals(binding.getSchemeId());
    }

    private static String title(ParameterizedCommand command) {
        Object perspective = command.getParameterMap().get("org.mtlive.perspective");
        if (perspective != null) {
            return "Perspective " + PlatformUI.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId(perspective.toString()).getLabel();
        }
        try {
            return command.getCommand().getName();
        } catch (NotDefinedException e) {
            return command.getId(); // a key whose command is not installed
        }
    }
}
