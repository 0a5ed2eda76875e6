// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mtlive.ui.ShownFile;
import org.mtlive.ui.UiThread;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The line at the bottom: the file that is shown, and the time, which is UTC everywhere. UI thread. */
public final class StatusLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");
    private static final String PLATFORM = "org.eclipse.ui.StatusLine";
    /** Under this name a control of the platform knows its place in the model. */
    private static final String OWNER = "modelElement";
    private final ShownFile shown;
    private AutoCloseable listening = () -> { };

    /** Made by the workbench. */
    @Inject
    public StatusLine(@Service ShownFile shown) {
        this.shown = shown;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        line.addListener(SWT.Resize, event -> line.getDisplay().asyncExec(() -> takeTheWholeWidth(line)));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 2).spacing(24, 0).applyTo(line);
        Label file = new Label(line, SWT.NONE);
        file.setData("org.mtlive.name", "status.file");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Label time = new Label(line, SWT.NONE);
        time.setText(TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(time);
        UiThread<Optional<Path>> hop = new UiThread<>(file, path -> show(file, path));
        listening = shown.listen(hop::post);
        show(file, shown.file());
        tick(time);
    }

    /** The platform's own status line is not wanted, yet until the first restart it takes half of the width. */
    private static void takeTheWholeWidth(Composite line) {
        if (line.isDisposed()) {
            return;
        }
        for (Control other : line.getParent().getChildren()) {
            if (other.getData(OWNER) instanceof MUIElement owner && PLATFORM.equals(owner.getElementId())) {
                other.dispose();
                line.requestLayout();
            }
        }
    }

    private static void show(Label label, Optional<Path> file) {
        label.setText(file.map(Path::toString).orElse("No file is open"));
        label.setToolTipText(label.getText());
    }

    private static void tick(Label time) {
        if (!time.isDisposed()) {
            time.setText(TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
            time.getDisplay().timerExec(1000, () -> tick(time));
        }
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
