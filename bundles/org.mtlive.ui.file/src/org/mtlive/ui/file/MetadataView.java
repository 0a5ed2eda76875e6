// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.Unthemed;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * The metadata of what is chosen in the tree, with units and what the standard asks for. They can be changed when nobody
 * writes the file; else the view says why not. UI thread.
 */
public final class MetadataView {
    private final FileModel model;
    private final ChosenNode chosen;
    private Label head;
    private Label message;
    private Text search;
    private Combo which;
    private MetadataTable table;
    private Button undo;
    private Button redo;
    private Button save;
    private Button revert;
    private Optional<TreeNode> shown = Optional.empty();
    private Optional<MetadataEdit> edit = Optional.empty();
    private Optional<String> lock = Optional.empty();
    private AutoCloseable listeningModel = () -> { };
    private AutoCloseable listeningChosen = () -> { };

    /** Made by the workbench. */
    @Inject
    public MetadataView(@Service FileModel model, @Service ChosenNode chosen) {
        this.model = model;
        this.chosen = chosen;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(area);
        head = new Label(area, SWT.NONE);
        head.setData("org.mtlive.name", "metadata.head");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        bar(area);
        message = new Label(area, SWT.WRAP);
        message.setData("org.mtlive.name", "metadata.message");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
        table = new MetadataTable(area, this::set);
        UiThread<FileTree> hop = new UiThread<>(area, this::locked);
        listeningModel = model.listen(hop::post);
        listeningChosen = chosen.listen(this::choose);
        choose();
    }

    private void bar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage("Find a field");
        search.addModifyListener(e -> fill());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        which = new Combo(bar, SWT.READ_ONLY);
        which.setItems("All fields", "With a value", "Required");
        which.select(0);
        which.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> fill()));
        undo = button(bar, "Undo", "metadata.undo", () -> edit.ifPresent(MetadataEdit::undo));
        redo = button(bar, "Redo", "metadata.redo", () -> edit.ifPresent(MetadataEdit::redo));
        revert = button(bar, "Revert", "metadata.revert", this::load);
        save = button(bar, "Save", "metadata.save", this::save);
    }

    private Button button(Composite parent, String text, String name, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        Unthemed.leave(button);
        button.setText(text);
        button.setData("org.mtlive.name", name);
        button.setEnabled(false);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            action.run();
            fill();
        }));
        return button;
    }

    private void locked(FileTree tree) {
        Optional<String> now = tree.file().isEmpty() ? Optional.empty() : tree.lock();
        if (!now.equals(lock)) {
            lock = now;
            fill();
        }
    }

    private void choose() {
        boolean same = shown.isPresent() && chosen.node().isPresent()
                && shown.get().path().equals(chosen.node().get().path());
        if (same && edit.isPresent()) {
            return; // the tree only has new figures
        }
        shown = chosen.node();
        load();
    }

    private void load() {
        edit = Optional.empty();
        fill();
        shown.ifPresent(node -> Background.run("metadata", head, () -> model.metadata(node), metadata -> {
            if (shown.filter(node::equals).isPresent()) {
                edit = Optional.of(new MetadataEdit(metadata));
                fill();
            }
        }, why -> message.setText(String.valueOf(why.getMessage()))));
    }

    private void set(String name, String text) {
        Optional<String> refused = edit.flatMap(e -> e.set(name, text));
        fill();
        refused.ifPresent(this::say);
    }

    private void save() {
        Optional<Path> file = model.tree().file();
        if (edit.isEmpty() || shown.isEmpty() || file.isEmpty()) {
            return;
        }
        TreeNode node = shown.get();
        MetadataEdit saved = edit.get();
        save.setEnabled(false);
        Background.run("metadata-save", head, () -> {
            model.write(file.get(), node, saved.current());
            return node;
        }, done -> {
            load();
            say("Saved.");
        }, why -> {
            fill();
            say("Not saved: " + why.getMessage());
        });
    }

    private void fill() {
        head.setText(shown.map(node -> node.kind().name().toLowerCase(Locale.ROOT) + " " + node.fullName())
                .orElse("Choose an entry of the tree."));
        List<MetadataEdit.Line> lines = edit.map(MetadataEdit::lines).orElse(List.of()).stream()
                .filter(this::isWanted).toList();
        table.show(lines, lock.isEmpty());
        boolean changed = edit.map(MetadataEdit::isChanged).orElse(false);
        undo.setEnabled(edit.map(MetadataEdit::canUndo).orElse(false));
        redo.setEnabled(edit.map(MetadataEdit::canRedo).orElse(false));
        revert.setEnabled(changed);
        save.setEnabled(changed && lock.isEmpty());
        int problems = edit.map(e -> e.problems().size()).orElse(0);
        say(lock.orElse(problems == 0 ? "" : problems == 1 ? "One value does not follow the standard."
                : problems + " values do not follow the standard."));
    }

    private boolean isWanted(MetadataEdit.Line line) {
        boolean found = line.name().contains(search.getText().strip().toLowerCase(Locale.ROOT));
        return found && switch (which.getSelectionIndex()) {
            case 1 -> !line.value().isEmpty() && !line.value().equalsIgnoreCase("none");
            case 2 -> line.required();
            default -> true;
        };
    }

    private void say(String text) {
        message.setText(text);
        message.requestLayout();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listeningChosen.close();
        listeningModel.close();
    }
}
