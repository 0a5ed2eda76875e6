// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;

/** Knows whether there is a reason to end a recording. Hears the writer, on its thread. */
final class EndWatch implements WriterListener {

    private final DiskTrace disk;
    private final Runnable changed;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final CompletableFuture<String> stopRequested = new CompletableFuture<>();

    EndWatch(DiskTrace disk, Runnable changed) {
        this.disk = disk;
        this.changed = changed;
    }

    @Override
    public void flushed(FlushedExtent extent) {
        disk.flushed(extent);
    }

    @Override
    public void stateChanged(WriterState state) {
        if (state instanceof WriterState.Failed) {
            over.complete(null);
        }
        changed.run();
    }

    @Override
    public void stopRequested(String by) {
        stopRequested.complete(by);
        over.complete(null);
    }

    /** An instrument has ended for good; the recording is over when all have. */
    void ended(List<Lane> lanes) {
        if (lanes.stream().allMatch(lane -> lane.ended().isPresent())) {
            over.complete(null);
        }
    }

    Optional<String> stopRequest() {
        return Optional.ofNullable(stopRequested.getNow(null));
    }

    boolean await(Duration limit) throws InterruptedException {
        try {
            over.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError(e); // it is never completed with an exception
        }
    }
}
