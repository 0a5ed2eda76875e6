// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;

/** Finds arrays that a driver changed after they were accepted. Used under the lock of its sink. */
final class ArrayWatch {

    /** Arrays that are looked at once more; so many, that a driver which recycles a few buffers is found. */
    private static final int KEPT = 64;

    private final ArrayDeque<Kept> kept = new ArrayDeque<>();

    /** Remembers a batch, and says what is wrong with the oldest one that it remembers when there are too many. */
    Optional<String> accepted(SampleBatch batch) {
        kept.add(new Kept(batch, hash(batch.samples())));
        return kept.size() > KEPT ? check(kept.remove()) : Optional.empty();
    }

    /** What is wrong with all that are remembered; forgets them. */
    List<String> checkAll() {
        List<String> wrong = new ArrayList<>();
        kept.forEach(one -> check(one).ifPresent(wrong::add));
        kept.clear();
        return wrong;
    }

    private static Optional<String> check(Kept one) {
        return hash(one.batch().samples()) == one.hash() ? Optional.empty() : Optional.of(one.batch()
                + ": its array was changed after it was accepted. It belongs to the sink then; make a new array for"
                + " each batch");
    }

    private static int hash(Samples samples) {
        return switch (samples) {
            case Samples.Int32 counts -> Arrays.hashCode(counts.values());
            case Samples.Int64 counts -> Arrays.hashCode(counts.values());
            case Samples.Float32 values -> Arrays.hashCode(values.values());
            case Samples.Float64 values -> Arrays.hashCode(values.values());
        };
    }

    private record Kept(SampleBatch batch, int hash) {
    }
}
