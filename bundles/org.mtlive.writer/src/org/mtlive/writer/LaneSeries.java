// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ContactReading;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.TemperatureReading;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.mth5.store.SeriesRow;
import org.mtlive.mth5.store.TimingRow;

/**
 * What one instrument says about time and itself, on its way into the low-rate series. A row of each kind every ten
 * seconds at most, so that a talkative driver does not fill the file; what changes at once (a lock that is lost, a
 * contact resistance) goes through at once. Called by the thread that delivers, and before by the one that starts it.
 */
final class LaneSeries {

    static final Duration PERIOD = Duration.ofSeconds(10);

    private static final long OLDEST_NANOS = Duration.ofHours(1).toNanos();

    private final int instrument;
    private final BatchQueue queue;
    private final WriterClock clock;
    private final Map<String, Long> latest = new HashMap<>();
    private final Map<String, Long> clipped = new TreeMap<>();
    private long endSample;
    private int locked = -1;

    LaneSeries(int instrument, BatchQueue queue, WriterClock clock) {
        this.instrument = instrument;
        this.queue = queue;
        this.clock = clock;
    }

    /** A batch of the instrument's first channel was accepted. */
    synchronized void accepted(SampleBatch batch) {
        endSample = Math.max(endSample, batch.endSample());
        if (isDue("batch")) {
            send(new TimingRow(instrument, TimingRow.Kind.BATCH, batch.firstSample(), batch.endSample(),
                    TimingRow.nanosOf(batch.deviceTime()), batch.hostNanos(), wallNanos(batch.hostNanos()), -1, -1,
                    Double.NaN));
        }
    }

    /** A batch with clipping was accepted. */
    synchronized void clipped(String component, int samples) {
        clipped.merge(component, (long) samples, Long::sum);
        if (isDue("clipped " + component)) {
            reading(ReadingRow.Kind.CLIPPED, component, clipped.remove(component), Double.NaN);
        }
    }

    /** No more comes: what waits for its row gets it. */
    synchronized void end() {
        clipped.forEach((component, samples) ->
            reading(ReadingRow.Kind.CLIPPED, component, samples, Double.NaN));
        clipped.clear();
    }

    synchronized void reported(InstrumentReading reading) {
        switch (reading) {
            case ClockReading told -> clock(told);
            case PowerReading told -> {
                if (isDue("power")) {
                    reading(ReadingRow.Kind.POWER, "", told.volts(), told.percent());
                }
            }
            case TemperatureReading told -> {
                if (isDue("temperature " + told.sensor())) {
                    reading(ReadingRow.Kind.TEMPERATURE, told.sensor(), told.celsius(), Double.NaN);
                }
            }
            case ContactReading told ->
                reading(ReadingRow.Kind.CONTACT, told.component(), told.ohm(), Double.NaN);
        }
    }

    private void clock(ClockReading told) {
        int lock = told.locked() ? 1 : 0;
        if (lock != locked || isDue("clock")) {
            locked = lock;
            latest.put("clock", clock.nanos());
            send(new TimingRow(instrument, TimingRow.Kind.CLOCK, endSample, endSample,
                    TimingRow.nanosOf(told.deviceTime()), told.hostNanos(), wallNanos(told.hostNanos()), lock,
                    told.satellites(), told.offsetSeconds()));
        }
    }

    private void reading(ReadingRow.Kind kind, String name, double value, double percent) {
        send(new ReadingRow(instrument, kind, name, value, percent, endSample, TimingRow.nanosOf(clock.now())));
    }

    private boolean isDue(String what) {
        long now = clock.nanos();
        Long before = latest.get(what);
        if (before != null && now - before < PERIOD.toNanos()) {
            return false;
        }
        latest.put(what, now);
        return true;
    }

    private long wallNanos(long hostNanos) {
        long age = clock.nanos() - hostNanos;
        return TimingRow.nanosOf(clock.now().minusNanos(age >= 0 && age < OLDEST_NANOS ? age : 0));
    }

    private void send(SeriesRow row) {
        queue.command(new WriterCommand.Series(row));
    }
}
