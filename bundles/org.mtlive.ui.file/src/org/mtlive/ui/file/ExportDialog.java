// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.mtlive.ui.FreeFile;
import org.mtlive.ui.UiThread;

/** Asks what to export: channels, time, format, and where to. It lists the channels as soon as the file was read. */
final class ExportDialog extends TitleAreaDialog {
    private static final String PART = "-part";
    private final Path file;
    private final FileModel model;
    private AutoCloseable listening = () -> { };
    private Tree tree;
    private Combo format;
    private Button physical;
    private Text from;
    private Text to;
    private Text target;
    private Optional<ExportRequest> request = Optional.empty();

    ExportDialog(Shell parent, Path file, FileModel model) {
        super(parent);
        this.file = file;
        this.model = model;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** {@return what was asked for; empty when the dialog was cancelled} */
    Optional<ExportRequest> request() {
        return request;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Export a part of " + file.getFileName());
        setMessage("Reading what is in the file ...");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 12).spacing(8, 8).applyTo(area);
        label(area, "Channels");
        tree = new Tree(area, SWT.CHECK | SWT.BORDER);
        tree.setData("org.mtlive.name", "export.channels");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(420, 180).applyTo(tree);
        tree.addDisposeListener(e -> forget());
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (e.detail == SWT.CHECK) {
                check((TreeItem) e.item, ((TreeItem) e.item).getChecked());
            }
        }));
        from = line(area, "From (UTC)", "the beginning, or a time such as 2026-01-01T10:00:00", "export.from");
        to = line(area, "To (UTC)", "the end", "export.to");
        label(area, "Format");
        format = new Combo(area, SWT.READ_ONLY);
        format.setItems(ExportFormat.titles());
        format.select(0);
        format.setData("org.mtlive.name", "export.format");
        GridDataFactory.fillDefaults().applyTo(format);
        physical = new Button(area, SWT.CHECK);
        physical.setText("in physical units");
        physical.setEnabled(false);
        label(area, "Into");
        target = new Text(area, SWT.BORDER);
        target.setData("org.mtlive.name", "export.target");
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(target);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("Choose...");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        format.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> formatChosen()));
        formatChosen();
        return area;
    }

    /** The first tree that is read stays: another one would undo the user's choice. */
    private void show(FileTree read) {
        if (tree.getItemCount() == 0 && read.file().equals(Optional.of(file))) {
            fill(read.surveys(), null);
            expand(tree.getItems());
            setErrorMessage(read.problem().orElse(null)); // JFace's word for none
            setMessage("The file is only read, also while it is being written.");
            getButton(IDialogConstants.OK_ID).setEnabled(read.problem().isEmpty());
        }
    }

    private void forget() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("the file's model does not let go", e);
        }
    }

    private static void label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private static Text line(Composite parent, String title, String hint, String name) {
        label(parent, title);
        Text text = new Text(parent, SWT.BORDER);
        text.setMessage(hint);
        text.setData("org.mtlive.name", name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text);
        return text;
    }

    private void fill(List<TreeNode> nodes, TreeItem parent) {
        for (TreeNode node : nodes) {
            TreeItem item = parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
            item.setText(node.name() + (node.kind() == NodeKind.CHANNEL ? "   " + node.detail() : ""));
            item.setData(node);
            item.setChecked(true);
            fill(node.children(), item);
        }
    }

    /** From above: GTK expands nothing below what is collapsed. */
    private static void expand(TreeItem[] items) {
        for (TreeItem item : items) {
            item.setExpanded(true);
            expand(item.getItems());
        }
    }

    private static void check(TreeItem item, boolean checked) {
        item.setChecked(checked);
        for (TreeItem child : item.getItems()) {
            check(child, checked);
        }
    }

    private ExportFormat chosen() {
        return ExportFormat.values()[format.getSelectionIndex()];
    }

    private void formatChosen() {
        physical.setEnabled(chosen().takesPhysical());
        String old = target.getText();
        if (old.isEmpty() || old.startsWith(FreeFile.stem(file, PART).toString())) {
            target.setText(FreeFile.beside(file, PART, chosen().ending()).toString());
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterPath(file.getParent().toString());
        dialog.setFileName(Path.of(target.getText()).getFileName().toString());
        Optional.ofNullable(dialog.open()).ifPresent(target::setText);
    }

    /** A group of which everything is checked counts as one name. */
    private List<String> names(TreeItem[] items) {
        List<String> names = new ArrayList<>();
        for (TreeItem item : items) {
            if (isWhole(item)) {
                names.add(((TreeNode) item.getData()).fullName());
            } else {
                names.addAll(names(item.getItems()));
            }
        }
        return names;
    }

    private static boolean isWhole(TreeItem item) {
        if (item.getItemCount() == 0) {
            return item.getChecked();
        }
        for (TreeItem child : item.getItems()) {
            if (!isWhole(child)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void okPressed() {
        List<String> names = names(tree.getItems());
        if (names.isEmpty() && tree.getItemCount() > 0) {
            setErrorMessage("Choose at least one channel.");
            return;
        }
        if (target.getText().isBlank()) {
            setErrorMessage("Say into which file.");
            return;
        }
        request = Optional.of(new ExportRequest(file, Path.of(target.getText().strip()), chosen(),
                physical.getSelection(), names, from.getText(), to.getText()));
        super.okPressed();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button export = createButton(parent, IDialogConstants.OK_ID, "Export", true);
        export.setData("org.mtlive.name", "export.ok");
        export.setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        listening = model.listen(new UiThread<>(tree, this::show)::post);
    }
}
