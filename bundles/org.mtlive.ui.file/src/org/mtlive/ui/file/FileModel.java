// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.ui.ShownFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The shown file as tree and metadata. Reads only while somebody listens. Any thread; all reading and writing happens on
 * one thread, {@code mtlive-file-model}, which also calls the listeners.
 */
@Component(service = FileModel.class)
public final class FileModel {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ReaderService readers;
    private final Mth5Store store;
    private final ShownFile shown;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("mtlive-file-model").daemon(true).unstarted(work));
    private final List<Consumer<FileTree>> listeners = new CopyOnWriteArrayList<>();
    private final AutoCloseable listening;
    private Optional<LiveReader> reader = Optional.empty(); // thread: mtlive-file-model
    private volatile FileTree tree = FileTree.none();

    /** Made by OSGi. */
    @Activate
    public FileModel(@Reference ReaderService readers, @Reference Mth5Store store, @Reference ShownFile shown) {
        this.readers = readers;
        this.store = store;
        this.shown = shown;
        listening = shown.listen(file -> thread.execute(this::open));
    }

    @Deactivate
    void deactivate() throws Exception {
        listening.close();
        thread.execute(this::close);
        thread.shutdown();
    }

    /** {@return what was read last} */
    FileTree tree() {
        return tree;
    }

    /** Hears of every change, first of what there is now. */
    AutoCloseable listen(Consumer<FileTree> listener) {
        listeners.add(listener);
        thread.execute(() -> {
            if (reader.isEmpty()) {
                open();
            } else {
                listener.accept(tree);
            }
        });
        return () -> {
            listeners.remove(listener);
            thread.execute(() -> {
                if (listeners.isEmpty()) {
                    close();
                }
            });
        };
    }

    /** Reads metadata; not for the UI thread. */
    Metadata metadata(TreeNode node) throws Mth5Exception {
        return onThread(() -> MetadataAccess.read(reader.orElseThrow(() ->
                new Mth5Exception("The file is closed; choose the entry again.")), node));
    }

    /** Writes metadata; not for the UI thread. Everybody who shows the file opens it again. */
    void write(Path file, TreeNode node, Metadata metadata) throws Mth5Exception {
        onThread(() -> {
            close();
            try {
                MetadataAccess.write(store, file, node, metadata);
            } finally {
                open();
            }
            return null;
        });
        shown.show(shown.file());
    }

    private void open() {
        close();
        Optional<Path> file = shown.file();
        if (listeners.isEmpty() || file.isEmpty()) {
            publish(FileTree.none());
            return;
        }
        try {
            LiveReader opened = readers.open(file.get());
            reader = Optional.of(opened);
            opened.subscribe(INTERVAL, update -> thread.execute(() -> changed(opened, update)));
            publish(FileTree.of(opened));
        } catch (Mth5Exception e) {
            publish(FileTree.broken(file.get(), e.getMessage()));
        }
    }

    private void changed(LiveReader source, ReaderUpdate update) {
        boolean current = reader.isPresent() && reader.get() == source;
        if (!current || !update.structureChanged() && !update.lifeChanged() && update.growth().isEmpty()) {
            return;
        }
        try {
            publish(FileTree.of(source));
        } catch (Mth5Exception e) {
            publish(FileTree.broken(source.file(), e.getMessage()));
        }
    }

    private void publish(FileTree value) {
        tree = value;
        listeners.forEach(listener -> listener.accept(value));
    }

    private void close() {
        reader.ifPresent(LiveReader::close);
        reader = Optional.empty();
    }

    /** Work that may fail. */
    private interface Work<T> {
        T run() throws Mth5Exception;
    }

    private <T> T onThread(Work<T> work) throws Mth5Exception {
        try {
            return thread.submit(work::run).get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof Mth5Exception known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mth5Exception("It was given up.", e);
        }
    }
}
