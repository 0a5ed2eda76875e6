// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * A row of the low-rate series beside the samples: what instruments said about themselves. Sealed: switch over it
 * without a default.
 */
public sealed interface SeriesRow permits InstrumentRow, TimingRow, ReadingRow {
}
