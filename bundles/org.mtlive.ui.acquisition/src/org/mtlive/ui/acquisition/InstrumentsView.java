// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.stream.Collectors;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.RecordingService;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The kinds of instruments that can be recorded. UI thread. */
public final class InstrumentsView {
    private final RecordingService recordings;
    private Label label;

    /** Made by the workbench. */
    @Inject
    public InstrumentsView(@Service RecordingService recordings) {
        this.recordings = recordings;
    }

    @PostConstruct
    void create(Composite parent) {
        label = new Label(parent, SWT.WRAP);
        label.setText(recordings.drivers().stream().map(DriverFactory::title).collect(Collectors.joining("\n")));
    }

    @Focus
    void focus() {
        label.setFocus();
    }
}
