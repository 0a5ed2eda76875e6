// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mtlive.reader.ReaderService;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.monitor.api.MonitorContext;
import org.mtlive.ui.monitor.api.MonitorPart;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The frame around a vendor's part: a failure in it shows in its place and goes no further. UI thread. */
public final class VendorView {
    private final VendorMonitors monitors;
    private final MPart part;

    /** Made by the workbench. */
    @Inject
    public VendorView(@Service VendorMonitors monitors, MPart part) {
        this.monitors = monitors;
        this.part = part;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        Optional<MonitorPart> offered = monitors.part(part.getElementId());
        if (offered.isEmpty()) {
            new Label(area, SWT.WRAP).setText("Whoever offered this view is gone.");
            return;
        }
        try {
            offered.get().create(area, new Context(area));
        } catch (RuntimeException | LinkageError e) {
            Log.warn("The part " + part.getElementId() + " could not be made", e);
            for (var child : area.getChildren()) {
                child.dispose();
            }
            new Label(area, SWT.WRAP).setText("This view of another maker does not work: " + e);
        }
    }

    /** What the part may look at, as long as its place is there. */
    private final class Context implements MonitorContext {
        private final Composite place;

        Context(Composite place) {
            this.place = place;
        }

        @Override
        public Optional<Path> file() {
            return monitors.shown().file();
        }

        @Override
        public void onFile(Consumer<Optional<Path>> listener) {
            UiThread<Optional<Path>> hop = new UiThread<>(place, listener);
            AutoCloseable listening = monitors.shown().listen(hop::post);
            place.addDisposeListener(event -> {
                try {
                    listening.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public ReaderService readers() {
            return monitors.readers();
        }
    }
}
