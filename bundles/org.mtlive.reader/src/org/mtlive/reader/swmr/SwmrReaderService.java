// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderOptions;
import org.mtlive.reader.ReaderService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Opens files through HDF5 libraries of the role "reader", apart from the writer's. Any thread. */
@Component(service = ReaderService.class)
public final class SwmrReaderService implements ReaderService {
    private final Mth5Store store;
    private final ReaderRoles roles = new ReaderRoles();
    private final Set<LiveReader> readers = new HashSet<>();

    /**
     * Makes a service on a store.
     *
     * @param store opens the files
     */
    @Activate
    public SwmrReaderService(@Reference Mth5Store store) {
        this.store = Objects.requireNonNull(store);
    }

    @Override
    public LiveReader open(Path file, ReaderOptions options) throws Mth5Exception {
        return open(file, options, WriterTrace::find, ReaderClock.SYSTEM);
    }

    LiveReader open(Path file, ReaderOptions options, WriterTrace.Finder finder, ReaderClock clock)
            throws Mth5Exception {
        ReaderRoles.Role role = roles.take(file);
        try {
            FollowedSession session = new FollowedSession(new SessionOpener(store, file, role.name()),
                    options.openLimit(), new LifeWatch(file, options.stalledAfter(), finder, clock), clock);
            return remember(session, options, role);
        } catch (Mth5Exception | RuntimeException e) {
            role.close();
            throw e;
        }
    }

    /** Closes the readers that are still open: the store goes away. */
    @Deactivate
    void closeAll() {
        Set<LiveReader> open;
        synchronized (readers) {
            open = Set.copyOf(readers);
        }
        open.forEach(LiveReader::close);
    }

    private LiveReader remember(FollowedSession session, ReaderOptions options, ReaderRoles.Role role) {
        LiveReader[] self = new LiveReader[1];
        self[0] = new FollowedFile(session, options.sliceSamples(), () -> forget(self[0], role));
        synchronized (readers) {
            readers.add(self[0]);
        }
        return self[0];
    }

    private void forget(LiveReader reader, ReaderRoles.Role role) {
        role.close();
        synchronized (readers) {
            readers.remove(reader);
        }
    }
}
