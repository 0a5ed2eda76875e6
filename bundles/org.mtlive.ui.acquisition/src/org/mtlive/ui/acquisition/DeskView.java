// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** A view that shows the desk: built once, then told of each change. UI thread. */
abstract class DeskView {

    private final RecordingDesk desk;
    private Control focus;
    private AutoCloseable listening = () -> { };

    DeskView(RecordingDesk desk) {
        this.desk = desk;
    }

    final RecordingDesk desk() {
        return desk;
    }

    @PostConstruct
    final void create(Composite parent) {
        focus = build(parent);
        UiThread<DeskSnapshot> hop = new UiThread<>(focus, this::show);
        listening = desk.listen(hop::post);
        show(desk.snapshot());
    }

    /** Makes the widgets; answers the one that gets the focus. */
    abstract Control build(Composite parent);

    /** Shows the desk as it stands. */
    abstract void show(DeskSnapshot snapshot);

    @Focus
    final void focus() {
        focus.setFocus();
    }

    @PreDestroy
    final void stopListening() throws Exception {
        listening.close();
    }
}
