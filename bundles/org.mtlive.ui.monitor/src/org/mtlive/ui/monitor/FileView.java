// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mtlive.ui.ShownFile;
import org.mtlive.ui.UiThread;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Tells which file is shown. UI thread. */
public final class FileView {
    private final ShownFile shown;
    private Label label;
    private AutoCloseable listening = () -> { };

    /** Made by the workbench. */
    @Inject
    public FileView(@Service ShownFile shown) {
        this.shown = shown;
    }

    @PostConstruct
    void create(Composite parent) {
        label = new Label(parent, SWT.WRAP);
        UiThread<Optional<Path>> hop = new UiThread<>(label, this::show);
        listening = shown.listen(hop::post);
        show(shown.file());
    }

    private void show(Optional<Path> file) {
        label.setText(file.map(Path::toString).orElse("No file is open."));
    }

    @Focus
    void focus() {
        label.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
