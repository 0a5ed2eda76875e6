// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.mtlive.acquisition.writer.FileFitness;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes live MTH5 files in single-writer multiple-reader mode of HDF5, each on a thread of its own. */
@Component(service = WriterService.class)
public final class SwmrWriterService implements WriterService {

    private static final Duration END_LIMIT = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(SwmrWriterService.class.getName());

    private final LiveFileSource source;
    private final WriterClock clock;
    private final Function<SwmrLiveWriter, Registration> controls;
    private final Set<SwmrLiveWriter> open = ConcurrentHashMap.newKeySet();

    /**
     * Makes the service.
     *
     * @param store opens the files
     */
    @Activate
    public SwmrWriterService(@Reference Mth5Store store) {
        this(new StoreSource(store), WriterClock.system(), WriterControl::open);
    }

    /** For tests on files that are nowhere: without control by other processes. */
    SwmrWriterService(LiveFileSource source, WriterClock clock) {
        this(source, clock, writer -> () -> { });
    }

    private SwmrWriterService(LiveFileSource source, WriterClock clock,
            Function<SwmrLiveWriter, Registration> controls) {
        this.controls = controls;
        this.source = Objects.requireNonNull(source);
        this.clock = clock;
    }

    @Override
    public LiveWriter open(WriterRequest request) throws Mth5Exception {
        WriterSetup setup = WriterSetup.of(request, clock);
        FileSystemCheck.of(source.disk(request.file())).check(setup);
        SwmrLiveWriter writer = SwmrLiveWriter.open(setup, source);
        open.add(writer);
        writer.closesAtEnd(controls.apply(writer));
        writer.onEnd(() -> open.remove(writer));
        return writer;
    }

    @Override
    public FileFitness fitness(Path file, Safeguards safeguards) {
        return new FitnessCheck(file.toAbsolutePath(), safeguards, source.disk(file)).check();
    }

    /** Ends what is still written when the service goes: samples are kept, the files say that they were aborted. */
    @Deactivate
    void deactivate() {
        for (SwmrLiveWriter writer : open) {
            writer.requestAbort("the writer service was stopped");
        }
        for (SwmrLiveWriter writer : open) {
            if (!writer.awaitEnd(END_LIMIT)) {
                LOG.log(System.Logger.Level.ERROR, "the writer of {0} did not end within {1}", writer.file(),
                        END_LIMIT);
            }
        }
    }
}
