// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

/** What a field of the metadata standard holds, and the Java type of its value in {@link Metadata}. */
public enum FieldType {
    /** A {@code String}; where the field accepts lists also a {@code List<String>}. */
    TEXT("text"),
    /** An e-mail address or a web address, a {@code String} (or list). */
    EMAIL("an e-mail address such as name@example.org"),
    /** A web address, a {@code String} (or list). */
    LINK("a web address such as https://example.org"),
    /** A {@code Double}. */
    REAL("a number"),
    /** A {@code Long}. */
    WHOLE("a whole number"),
    /** A {@code Boolean}. */
    FLAG("true or false"),
    /** An {@code Instant}, stored as ISO 8601 text. */
    TIME("a time such as 2026-01-01T00:00:00+00:00"),
    /** A {@code LocalDate}, stored as YYYY-MM-DD. */
    DATE("a date such as 2026-01-01"),
    /** A {@code List<String>}, stored as JSON text. */
    TEXT_LIST("a list of texts"),
    /** A {@code List<AppliedFilter>}, stored as JSON text. */
    APPLIED_FILTERS("a list of applied filters"),
    /** Children, which are groups or datasets of their own and never an attribute. */
    CHILDREN("nothing: these are groups of their own in the file"),
    /** Numbers that are a dataset beside the attributes, such as the poles of a filter. */
    TABLE("nothing: this is a dataset of its own in the file");

    private final String expected;

    FieldType(String expected) {
        this.expected = expected;
    }

    /**
     * What a value of this type looks like, for messages.
     *
     * @return such as "a number"
     */
    public String expected() {
        return expected;
    }

    /**
     * Tells whether values of this type stand as an attribute.
     *
     * @return false for children and tables
     */
    public boolean isAttribute() {
        return this != CHILDREN && this != TABLE;
    }
}
