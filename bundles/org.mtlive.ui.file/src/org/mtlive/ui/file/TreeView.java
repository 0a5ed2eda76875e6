// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.mtlive.ui.UiThread;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Surveys, stations, runs and channels of the shown file; grows with it. UI thread. */
public final class TreeView {
    private final FileModel model;
    private final ChosenNode chosen;
    private final Map<NodeKind, Image> icons = new EnumMap<>(NodeKind.class);
    private Label head;
    private Tree tree;
    private AutoCloseable listening = () -> { };

    /** Made by the workbench. */
    @Inject
    public TreeView(@Service FileModel model, @Service ChosenNode chosen) {
        this.model = model;
        this.chosen = chosen;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), area);
        for (NodeKind kind : NodeKind.values()) {
            icons.put(kind, resources.create(ResourceLocator.imageDescriptorFromBundle("org.mtlive.ui.file",
                    "icons/" + kind.name().toLowerCase(Locale.ROOT) + ".svg").orElseThrow()));
        }
        head = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().indent(8, 6).grab(true, false).hint(120, SWT.DEFAULT).applyTo(head);
        tree = new Tree(area, SWT.SINGLE | SWT.FULL_SELECTION);
        tree.setData("org.mtlive.name", "file.tree");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        column(190);
        column(260);
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                chosen.choose(Optional.ofNullable((TreeNode) e.item.getData()))));
        UiThread<FileTree> hop = new UiThread<>(tree, this::show);
        listening = model.listen(hop::post);
    }

    private void column(int width) {
        new TreeColumn(tree, SWT.LEFT).setWidth(width);
    }

    private void show(FileTree value) {
        head.setText(value.problem().orElse(value.file().map(f -> f.getFileName().toString())
                .orElse("No file is open.")));
        head.requestLayout();
        boolean first = tree.getItemCount() == 0;
        fill(value.surveys(), null, first);
        boolean gone = chosen.node().isPresent() && tree.getSelectionCount() == 0;
        if (tree.getItemCount() == 0 || gone) {
            chosen.choose(Optional.empty());
        }
        if (chosen.node().isEmpty() && tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
            chosen.choose(Optional.of((TreeNode) tree.getItem(0).getData()));
        }
    }

    /** Keeps items that stand for the same thing, so that what is open and chosen stays so while the file grows. */
    private void fill(List<TreeNode> nodes, TreeItem parent, boolean expand) {
        TreeItem[] items = parent == null ? tree.getItems() : parent.getItems();
        for (int i = 0; i < nodes.size(); i++) {
            TreeNode node = nodes.get(i);
            TreeItem item = i < items.length ? items[i] : parent == null ? new TreeItem(tree, SWT.NONE)
                    : new TreeItem(parent, SWT.NONE);
            if (!node.equals(item.getData())) {
                item.setText(new String[] {node.name(), node.detail()});
                item.setImage(icons.get(node.kind()));
                item.setData(node);
            }
            fill(node.children(), item, expand);
            if (expand && node.kind() != NodeKind.CHANNEL) {
                item.setExpanded(true);
            }
        }
        for (int i = nodes.size(); i < items.length; i++) {
            items[i].dispose();
        }
    }

    @Focus
    void focus() {
        tree.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
