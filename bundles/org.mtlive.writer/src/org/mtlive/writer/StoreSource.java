// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;

/** Live files from the MTH5 store. The lock is held from the first look at the file to the end of SWMR mode. */
final class StoreSource implements LiveFileSource {

    private static final String ROLE = "writer";

    private final Mth5Store store;

    StoreSource(Mth5Store store) {
        this.store = store;
    }

    @Override
    public LiveFile open(WriterRequest request) throws Mth5Exception {
        Path path = request.file();
        boolean isNew = Files.notExists(path);
        Mth5File file = store.open(path, OpenMode.APPEND,
                OpenOptions.normal().withVersion(request.version()).withRole(ROLE)
                        .withTakeForeignLock(request.safeguards().takeForeignLock()));
        try {
            file.requireSwmrFormat();
            for (RunSpec run : request.runs()) {
                file.ensure(run);
            }
            file.startSwmr(reserve(request));
            return new StoreFile(file, reserve(request));
        } catch (Mth5Exception | RuntimeException e) {
            discard(file, isNew, e);
            throw e;
        }
    }

    @Override
    public LiveFile reopen(WriterRequest request, LiveFile left) throws Mth5Exception {
        StoreFile before = (StoreFile) left;
        Mth5File file = store.reopen(before.file(), OpenOptions.normal().withRole(ROLE));
        try {
            file.startSwmr(reserve(request));
            return new StoreFile(file, reserve(request));
        } catch (Mth5Exception | RuntimeException e) {
            before.holdInstead(file);
            file.leave();
            throw e;
        }
    }

    private static Reserve reserve(WriterRequest request) {
        return Reserve.forRuns(request.reserve().runs(), request.reserve().summaryRows());
    }

    @Override
    public Disk disk(Path file) {
        return new FileDisk(file);
    }

    @Override
    public void finalise(WriterRequest request) throws Mth5Exception {
        store.finaliser().finalise(request.file(), request.file());
    }

    /** Leaves nothing behind that was not there before. */
    private static void discard(Mth5File file, boolean isNew, Exception cause) {
        try {
            file.close();
            if (isNew) {
                Files.deleteIfExists(file.path());
            }
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
