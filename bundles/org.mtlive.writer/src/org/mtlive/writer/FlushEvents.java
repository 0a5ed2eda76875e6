// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;

/** Tells listeners, on the writer's thread but for warnings and wishes to end. One that throws is told no more: it must not cost a sample. */
final class FlushEvents {

    private static final System.Logger LOG = System.getLogger(FlushEvents.class.getName());

    private final List<WriterListener> listeners = new CopyOnWriteArrayList<>();

    Registration listen(WriterListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void stateChanged(WriterState state) {
        tell(listener -> listener.stateChanged(state));
    }

    void flushed(FlushedExtent extent) {
        tell(listener -> listener.flushed(extent));
    }

    void added(Addition addition) {
        tell(listener -> listener.added(addition));
    }

    void diskLow(DiskSpace disk) {
        tell(listener -> listener.diskLow(disk));
    }

    void warned(String text) {
        tell(listener -> listener.warned(text));
    }

    void stopRequested(String by) {
        tell(listener -> listener.stopRequested(by));
    }

    private void tell(Consumer<WriterListener> message) {
        for (WriterListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                listeners.remove(listener);
                LOG.log(System.Logger.Level.ERROR, "a listener of the writer failed and is told no more", e);
            }
        }
    }
}
