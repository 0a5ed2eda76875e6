// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.mtlive.acquisition.writer.WriterStatistics;

/** A writer's counters as commands give them. */
public final class WriterFigures {

    private WriterFigures() {
    }

    /**
     * For JSON.
     *
     * @param figures of a recording
     * @return by key
     */
    public static Map<String, Object> toMap(WriterStatistics figures) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("samples", figures.samples());
        map.put("bytes", figures.bytes());
        map.put("gaps", figures.gaps());
        map.put("gap_samples", figures.gapSamples());
        map.put("overlaps", figures.overlaps());
        map.put("duplicates", figures.duplicates());
        map.put("nans", figures.nans());
        map.put("refused", figures.refused());
        map.put("queue_high_water", figures.queueHighWater());
        map.put("flushes", figures.flushes());
        map.put("flush_p50_us", figures.flushP50Us());
        map.put("flush_p99_us", figures.flushP99Us());
        map.put("flush_max_us", figures.flushMaxUs());
        map.put("safety_seconds", figures.safetySeconds());
        return map;
    }

    /**
     * For people.
     *
     * @param time how long a recording lasts
     * @return hours, minutes and seconds, such as 01:02:03; the hours may have more than two digits
     */
    public static String clock(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
