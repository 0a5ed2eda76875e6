// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import org.osgi.service.component.annotations.Component;

/** How old samples were when the traces had painted them, lately. An OSGi service. Any thread. */
@Component(service = ScreenLag.class)
public final class ScreenLag {
    private final LastTimes total = new LastTimes();
    private final LastTimes paint = new LastTimes();
    private final LastTimes redraws = new LastTimes();

    /**
     * What was measured with the last pictures; durations are NaN without any.
     *
     * @param pictures    how many pictures with new samples there were
     * @param p50Ms       half of the samples were not older, milliseconds
     * @param p95Ms       95 of 100 were not older
     * @param paintMs     median time from reading to having painted, part of the above
     * @param redraws     how many redraws there were, for whatever reason
     * @param redrawP50Ms median time of a redraw on the UI thread
     * @param redrawP95Ms 95 of 100 redraws took no longer
     */
    public record Measured(long pictures, double p50Ms, double p95Ms, double paintMs, long redraws, double redrawP50Ms,
            double redrawP95Ms) { }

    /**
     * Adds a picture with new samples.
     *
     * @param ageNanos   how old the middle one of them was when it was read
     * @param paintNanos time from reading to having painted
     */
    public synchronized void add(long ageNanos, long paintNanos) {
        total.add(ageNanos + paintNanos);
        paint.add(paintNanos);
    }

    /**
     * Adds a redraw.
     *
     * @param nanos how long it kept the UI thread
     */
    public synchronized void redrawn(long nanos) {
        redraws.add(nanos);
    }

    /** Forgets all pictures: another file is shown. */
    public synchronized void clear() {
        total.clear();
        paint.clear();
        redraws.clear();
    }

    /** {@return what was measured} */
    public synchronized Measured measured() {
        return new Measured(total.count(), total.quantileMs(0.5), total.quantileMs(0.95), paint.quantileMs(0.5),
                redraws.count(), redraws.quantileMs(0.5), redraws.quantileMs(0.95));
    }
}
