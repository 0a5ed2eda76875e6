// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;

/** The states that a writer goes through, to be waited for one after the other. */
final class States implements WriterListener {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<WriterState> seen = new ArrayList<>();
    private int at;

    private States() { }

    static States of(LiveWriter writer) {
        States states = new States();
        writer.listen(states);
        return states;
    }

    @Override
    public synchronized void stateChanged(WriterState state) {
        seen.add(state);
        notifyAll();
    }

    synchronized boolean saw(Class<? extends WriterState> type) {
        return seen.stream().anyMatch(type::isInstance);
    }

    /** The next state of that kind; the next call looks behind it. */
    synchronized <S extends WriterState> S await(Class<S> type) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            while (at < seen.size()) {
                WriterState state = seen.get(at++);
                if (type.isInstance(state)) {
                    return type.cast(state);
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("never " + type.getSimpleName() + ", but " + seen);
            }
            wait(left);
        }
    }
}
