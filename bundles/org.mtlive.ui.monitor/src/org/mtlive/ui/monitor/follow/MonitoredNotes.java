// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.mtlive.ui.FileNotes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes of the file that is followed. Any thread. */
@Component
public final class MonitoredNotes implements FileNotes {
    private final MonitoredFile file;

    /** Made by the framework. */
    @Activate
    public MonitoredNotes(@Reference MonitoredFile file) {
        this.file = file;
    }

    @Override
    public List<Line> lines() {
        return lines(file.state());
    }

    @Override
    public AutoCloseable listen(Consumer<List<Line>> listener) {
        AtomicReference<List<Line>> told = new AtomicReference<>(lines());
        return file.listen(state -> {
            List<Line> now = lines(state);
            if (!told.getAndSet(now).equals(now)) {
                listener.accept(now);
            }
        });
    }

    private static List<Line> lines(MonitorState state) {
        return state instanceof MonitorState.Open open ? open.facts().notes().stream()
                .map(note -> new Line(note.time(), note.author(), note.text())).toList() : List.of();
    }
}
