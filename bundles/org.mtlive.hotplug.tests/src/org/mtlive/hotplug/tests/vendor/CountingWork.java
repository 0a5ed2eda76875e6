// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import java.time.Instant;

import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;

/** Sample n has the value n. */
final class CountingWork implements DeliveryWork {

    private static final int BATCH = 10;

    private final Instant start;
    private long next;

    CountingWork(Instant start) {
        this.start = start;
    }

    @Override
    public boolean step(Delivery delivery) throws InterruptedException {
        if (!delivery.awaitDue((next + BATCH) / VendorDriver.RATE_HZ * 1e9)) {
            return false;
        }
        for (int channel = 0; channel < 2; channel++) {
            delivery.send(new SampleBatch(channel, next, start.plusNanos((long) (next / VendorDriver.RATE_HZ * 1e9)),
                    delivery.nanoTime(), 0, new Samples.Float32(values(next, BATCH))));
        }
        next += BATCH;
        return true;
    }

    static float[] values(long first, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = first + i;
        }
        return values;
    }
}
