// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody saw in the field while it was recorded; stored with the samples.
 *
 * @param time   when it happened, which may be earlier than when it was written
 * @param author who saw it
 * @param kind   what it was, in a word
 * @param text   more about it; may be empty
 */
public record FieldNote(Instant time, String author, String kind, String text) {

    /** The kinds that have a button of their own. */
    public static final List<String> KINDS =
            List.of("Cow", "Truck", "Thunderstorm", "Sledge-hammer", "Rain", "Other");

    private static final Pattern EVENT = Pattern.compile("event (.+?) at (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)"
            + "(?:: (.*))?", Pattern.DOTALL);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** Refuses a note without a kind. */
    public FieldNote {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        if (kind.isBlank()) {
            throw new IllegalArgumentException("a field note needs a kind");
        }
    }

    /**
     * Reads a line of a file's notes, whoever wrote it.
     *
     * @param written when it was written
     * @param author  who wrote it
     * @param line    as {@link #line()} makes it, or any other
     * @return the event with the time when it happened; any other line is a note of the time when it was written
     */
    public static FieldNote read(Instant written, String author, String line) {
        Matcher event = EVENT.matcher(line);
        if (!event.matches()) {
            return new FieldNote(written, author, "Note", line);
        }
        String kind = event.group(1);
        return new FieldNote(Instant.parse(event.group(2)), author,
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                Optional.ofNullable(event.group(3)).orElse(""));
    }

    /** {@return the line that is written into the file} */
    public String line() {
        return "event " + kind.toLowerCase(Locale.ROOT) + " at " + SECONDS.format(time)
                + (text.isBlank() ? "" : ": " + text);
    }
}
