// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.monitor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.ui.monitor.api.MonitorContext;
import org.mtlive.ui.monitor.api.MonitorPart;
import org.osgi.service.component.annotations.Component;

/** How many samples the shown file has. */
@Component
public final class CountMonitor implements MonitorPart {

    @Override
    public String id() {
        return "com.example.mtlive.monitor.count";
    }

    @Override
    public String title() {
        return "Samples";
    }

    @Override
    public void create(Composite parent, MonitorContext context) {
        Label label = new Label(parent, SWT.CENTER);
        Counter counter = new Counter(context, label);
        context.onFile(counter::follow);
        counter.follow(context.file());
        label.addDisposeListener(event -> counter.close());
    }

    /** Follows one file; UI thread, but for the listener. */
    private static final class Counter {
        private final MonitorContext context;
        private final Label label;
        private Optional<LiveReader> reader = Optional.empty();

        Counter(MonitorContext context, Label label) {
            this.context = context;
            this.label = label;
        }

        void follow(Optional<Path> file) {
            close();
            label.setText(file.isEmpty() ? "No file" : "...");
            file.ifPresent(path -> Thread.ofPlatform().name("example-count").daemon(true).start(() -> open(path)));
        }

        /** Not on the UI thread: opening takes its time. */
        private void open(Path path) {
            try {
                LiveReader opened = context.readers().open(path);
                label.getDisplay().asyncExec(() -> keep(opened));
                opened.subscribe(Duration.ofMillis(500), update -> tell(opened));
                tell(opened);
            } catch (Mth5Exception e) {
                show(e.getMessage());
            }
        }

        private void keep(LiveReader opened) {
            if (label.isDisposed()) {
                opened.close();
            } else {
                close();
                reader = Optional.of(opened);
            }
        }

        private void tell(LiveReader source) {
            try {
                show(source.channelSummary().stream().mapToLong(row -> row.nSamples()).sum() + " samples");
            } catch (Mth5Exception e) {
                show(e.getMessage());
            }
        }

        private void show(String text) {
            if (!label.isDisposed()) {
                label.getDisplay().asyncExec(() -> {
                    if (!label.isDisposed()) {
                        label.setText(text);
                    }
                });
            }
        }

        void close() {
            reader.ifPresent(LiveReader::close);
            reader = Optional.empty();
        }
    }
}
