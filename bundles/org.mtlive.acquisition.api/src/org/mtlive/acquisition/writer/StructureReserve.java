// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/**
 * Room that a live file gets for structure that is added while it is recorded. It is set aside when the file goes live,
 * sparse on the disk, and gone from the finished file. When it is used up, structure needs a roll-over.
 *
 * @param runs        about so many runs of five channels have room; a station or survey takes as much as one
 * @param summaryRows blank rows that the stored channel_summary gets in advance: new channels stand in them at once also
 *                    for readers that never refresh the table; when they are used up the table grows
 */
public record StructureReserve(int runs, int summaryRows) {

    /** Room for a thousand runs, and rows for the first fifty. */
    public static final StructureReserve DEFAULT = new StructureReserve(1024, 250);

    /** The largest number of runs. */
    public static final int MOST_RUNS = 100_000;

    /** Checks the numbers. */
    public StructureReserve {
        if (runs < 0 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("runs must be 0 .. " + MOST_RUNS + ": " + runs);
        }
        if (summaryRows < 0 || summaryRows > 10 * MOST_RUNS) {
            throw new IllegalArgumentException("summaryRows must be 0 .. " + 10 * MOST_RUNS + ": " + summaryRows);
        }
    }

    /**
     * With another number of runs.
     *
     * @param value runs of five channels
     * @return a copy
     */
    public StructureReserve withRuns(int value) {
        return new StructureReserve(value, summaryRows);
    }

    /**
     * With another number of rows.
     *
     * @param value blank rows in advance
     * @return a copy
     */
    public StructureReserve withSummaryRows(int value) {
        return new StructureReserve(runs, value);
    }
}
