// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** A view that shows the desk: built once, then told of each change. UI thread. */
abstract class DeskView {

    private static final String THEME_CHANGED = "org/eclipse/e4/ui/css/swt/theme/ThemeManager/themeChanged";

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
        parent.setLayout(new FillLayout());
        focus = build(new Composite(parent, SWT.NONE)); // one place, which the theme paints in one colour
        UiThread<DeskSnapshot> hop = new UiThread<>(focus, this::show);
        listening = desk.listen(hop::post);
        show(desk.snapshot());
        showSoon(); // once the theme has painted the background, which decides the colours
    }

    @Inject
    @Optional
    final void themeChanged(@UIEventTopic(THEME_CHANGED) Object event) {
        if (focus != null) { // else not yet built
            showSoon();
        }
    }

    private void showSoon() {
        focus.getDisplay().asyncExec(() -> {
            if (!focus.isDisposed()) {
                show(desk.snapshot());
            }
        });
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
