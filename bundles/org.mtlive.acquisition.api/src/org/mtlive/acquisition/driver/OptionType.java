// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/** How the text of a setting is read. New types may be added: keep a {@code default} branch. */
public enum OptionType {
    /** Any text. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A finite number, decimal point, exponent allowed. */
    REAL,
    /** {@code true}, {@code yes}, {@code on}, {@code 1} or {@code false}, {@code no}, {@code off}, {@code 0}. */
    FLAG,
    /** A path of the file system; the driver says whether it must exist. */
    FILE,
    /** One of a list of words. */
    CHOICE,
    /** A time span: {@code 250ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d} or ISO {@code PT30S}. */
    DURATION,
    /** A point in time, ISO 8601; without a zone it is UTC: {@code 2026-01-01T00:00:00}. */
    TIME
}
