// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.List;

/**
 * A survey, station, run or channel in the tree.
 *
 * @param kind     which of them
 * @param path     names from the survey on
 * @param detail   what is worth knowing at a glance; "" when nothing is
 * @param children what is in it
 */
record TreeNode(NodeKind kind, List<String> path, String detail, List<TreeNode> children) {

    TreeNode {
        path = List.copyOf(path);
        children = List.copyOf(children);
    }

    String name() {
        return path.getLast();
    }

    String fullName() {
        return String.join("/", path);
    }
}
