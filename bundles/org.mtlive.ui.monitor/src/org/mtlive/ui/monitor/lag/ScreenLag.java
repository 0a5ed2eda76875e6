// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import org.mtlive.ui.Delay;
import org.osgi.service.component.annotations.Component;

/** How old samples were when the traces had painted them, lately. An OSGi service. Any thread. */
@Component(service = ScreenLag.class)
public final class ScreenLag {
    private final LastTimes total = new LastTimes();
    private final LastTimes paint = new LastTimes();
    private final LastTimes redraws = new LastTimes();
    private final LastTimes redrawsCpu = new LastTimes();
    private int rows;

    /**
     * What was measured with the last pictures; durations are NaN without any.
     *
     * @param pictures    how many pictures with new samples there were
     * @param total       how old samples were when they were painted
     * @param p95Ms       95 of 100 were not older, milliseconds
     * @param paint       from reading to having painted, part of the above
     * @param redraws     how many redraws there were, for whatever reason
     * @param rows        how many traces were in view last
     * @param redrawP50Ms median time of a redraw on the UI thread
     * @param redrawP95Ms 95 of 100 redraws took no longer
     * @param redrawCpuP50Ms median processor time of a redraw: what it takes on a computer with nothing else to do
     * @param redrawCpuP95Ms 95 of 100 redraws took no more
     */
    public record Measured(long pictures, Delay total, double p95Ms, Delay paint, long redraws, int rows,
            double redrawP50Ms, double redrawP95Ms, double redrawCpuP50Ms, double redrawCpuP95Ms) { }

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
     * @param nanos    how long it kept the UI thread
     * @param cpuNanos how much of that the thread had a processor
     * @param inView   how many traces were in view
     */
    public synchronized void redrawn(long nanos, long cpuNanos, int inView) {
        redraws.add(nanos);
        redrawsCpu.add(cpuNanos);
        rows = inView;
    }

    /** Forgets all pictures: another file is shown. */
    public synchronized void clear() {
        total.clear();
        paint.clear();
        redraws.clear();
        redrawsCpu.clear();
    }

    /** {@return what was measured} */
    public synchronized Measured measured() {
        return new Measured(total.count(), total.delay(), total.quantileMs(0.95), paint.delay(), redraws.count(), rows,
                redraws.quantileMs(0.5), redraws.quantileMs(0.95), redrawsCpu.quantileMs(0.5),
                redrawsCpu.quantileMs(0.95));
    }
}
