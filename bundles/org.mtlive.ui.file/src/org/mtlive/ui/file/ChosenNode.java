// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;

/** What is chosen in the tree; shared by the tree and the metadata. UI thread. */
@Component(service = ChosenNode.class)
public final class ChosenNode {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<TreeNode> node = Optional.empty();

    Optional<TreeNode> node() {
        return node;
    }

    void choose(Optional<TreeNode> value) {
        node = value;
        listeners.forEach(Runnable::run);
    }

    AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
