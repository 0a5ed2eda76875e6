// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.TemperatureReading;

/** What a line says beside its samples: clock and GPS, battery, temperatures. Used by one thread. */
final class LemiReadings {

    private final Map<LemiColumn, Double> told = new EnumMap<>(LemiColumn.class);

    /**
     * Tells what is new in a line: the clock each time, the others when they have changed.
     *
     * @param line      from the station as it runs, not from a recording
     * @param hostNanos when it came
     * @param reports   is told the readings
     */
    void tell(LemiLine line, long hostNanos, Consumer<InstrumentReading> reports) {
        clock(line, hostNanos).ifPresent(reports);
        if (isNew(line, LemiColumn.BATTERY)) {
            reports.accept(power(line));
        }
        for (LemiColumn column : new LemiColumn[] {LemiColumn.TEMPERATURE_E, LemiColumn.TEMPERATURE_H}) {
            if (isNew(line, column)) {
                reports.accept(new TemperatureReading(column.text(), line.value(column)));
            }
        }
    }

    /** The clock, when the line tells about GPS. */
    static Optional<ClockReading> clock(LemiLine line, long hostNanos) {
        return line.gps().map(gps -> new ClockReading(Instant.ofEpochSecond(line.epochSecond()), hostNanos,
                gps.locked(), gps.satellites(), gps.clockOffsetSeconds()));
    }

    static PowerReading power(LemiLine line) {
        return new PowerReading(line.value(LemiColumn.BATTERY), Double.NaN);
    }

    private boolean isNew(LemiLine line, LemiColumn column) {
        Double before = told.put(column, line.value(column));
        return before == null || before != line.value(column);
    }
}
