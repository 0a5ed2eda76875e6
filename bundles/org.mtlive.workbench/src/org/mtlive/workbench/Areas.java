// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;

/**
 * Lays views out in areas beside each other. A view that no bundle offers is left out, and an area without views takes
 * no room: the window holds what is installed. Views cannot be closed, so that none is lost; they can be moved,
 * minimised and detached.
 */
final class Areas {
    private final IPageLayout layout;
    private final Map<String, String> places = new HashMap<>();

    Areas(IPageLayout layout) {
        this.layout = layout;
        layout.setEditorAreaVisible(false);
        layout.setFixed(false);
    }

    /** The first area; all others are cut off from it. */
    Areas first(String name, String... views) {
        return add(name, IPageLayout.LEFT, 0.95f, layout.getEditorArea(), views);
    }

    Areas left(String name, double part, String of, String... views) {
        return add(name, IPageLayout.LEFT, (float) part, place(of), views);
    }

    Areas right(String name, double part, String of, String... views) {
        return add(name, IPageLayout.RIGHT, (float) (1 - part), place(of), views);
    }

    Areas top(String name, double part, String of, String... views) {
        return add(name, IPageLayout.TOP, (float) part, place(of), views);
    }

    Areas bottom(String name, double part, String of, String... views) {
        return add(name, IPageLayout.BOTTOM, (float) (1 - part), place(of), views);
    }

    private String place(String name) {
        return places.getOrDefault(name, layout.getEditorArea());
    }

    private Areas add(String name, int side, float ratio, String beside, String... views) {
        List<String> there = Arrays.stream(views)
                .filter(id -> PlatformUI.getWorkbench().getViewRegistry().find(id) != null).toList();
        if (there.isEmpty()) {
            places.put(name, beside);
            return this;
        }
        IFolderLayout folder = layout.createFolder(layout.getDescriptor().getId() + "." + name, side, ratio, beside);
        for (String id : there) {
            folder.addView(id);
            layout.getViewLayout(id).setCloseable(false);
        }
        places.put(name, layout.getDescriptor().getId() + "." + name);
        return this;
    }
}
