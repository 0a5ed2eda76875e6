// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;

import picocli.CommandLine.ITypeConverter;

/** Reads durations as {@link DurationConverter} does, and {@code never}, which is zero. */
final class IntervalConverter implements ITypeConverter<Duration> {

    private static final String NEVER = "never";

    @Override
    public Duration convert(String text) {
        return text.strip().equalsIgnoreCase(NEVER) ? Duration.ZERO : new DurationConverter().convert(text);
    }
}
