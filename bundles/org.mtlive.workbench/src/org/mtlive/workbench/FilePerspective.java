// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What is in the file, its metadata, and whether it is sound. */
public final class FilePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        new Areas(layout)
                .first("metadata", Views.METADATA)
                .left("tree", 0.3, "metadata", Views.TREE)
                .bottom("status", 0.5, "tree", Views.SHOWN_FILE)
                .bottom("findings", 0.35, "metadata", Views.FINDINGS, Views.CHANNELS, Views.RUNS);
    }
}
