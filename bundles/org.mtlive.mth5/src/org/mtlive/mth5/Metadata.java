// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mtlive.mth5.internal.AttributeCodec;
import org.mtlive.mth5.internal.FieldParser;
import org.mtlive.mth5.internal.MetadataCheck;

/**
 * The metadata of a survey, a station, a run, a channel or a filter: typed values of the standard's fields, and every
 * attribute that the standard does not know, kept as it was.
 *
 * <p>{@link #set} validates; {@link #fromAttributes} never refuses what a file holds, {@link #validate} tells what is
 * wrong with it. Mutable; one owner, one thread at a time.
 */
public final class Metadata {
    private final MetadataClass type;
    /** Typed values by attribute name, without the defaults. */
    private final Map<String, Object> set = new TreeMap<>();
    /** Attributes as a file has them, as long as nobody set them anew; and the unknown ones. */
    private final Map<String, Object> asRead = new TreeMap<>();

    private Metadata(MetadataClass type) {
        this.type = Objects.requireNonNull(type);
    }

    /**
     * New metadata with the standard's default values.
     *
     * @param type the class
     * @return the metadata
     */
    public static Metadata of(MetadataClass type) {
        return new Metadata(type);
    }

    /**
     * Takes the attributes of a file. Nothing is refused: what is not understood is kept and written back unchanged.
     *
     * @param type the class
     * @param attributes values by name: {@code String}, {@code Number}, {@code Boolean}, lists and arrays of these, or
     *     whatever else the caller can write back
     * @return the metadata
     */
    public static Metadata fromAttributes(MetadataClass type, Map<String, Object> attributes) {
        Metadata made = new Metadata(type);
        attributes.forEach((name, value) -> {
            made.asRead.put(name, value);
            made.standard(AttributeCodec.fieldNameOf(name)).filter(field -> field.type().isAttribute())
                    .ifPresent(field -> AttributeCodec.decode(field, value)
                            .ifPresent(typed -> made.set.putIfAbsent(field.name(), typed)));
        });
        return made;
    }

    /**
     * The class of the metadata.
     *
     * @return the class
     */
    public MetadataClass type() {
        return type;
    }

    /**
     * A value.
     *
     * @param name the attribute's name
     * @return the typed value (see {@link FieldType}), set or default; for an unknown attribute, or one that does not
     *     fit its type, the object that the file has; empty when there is none
     */
    public Optional<Object> get(String name) {
        Optional<MetadataField> field = standard(name);
        String key = field.map(MetadataField::name).orElse(name);
        Object value = set.get(key);
        if (value == null) {
            value = asRead.get(name);
            if (AttributeCodec.isNone(value)) {
                value = null;
            }
        }
        return value != null ? Optional.of(value) : field.flatMap(MetadataField::defaultValue);
    }

    /**
     * A value as text, as it stands in a file.
     *
     * @param name the attribute's name
     * @return the text, "" when there is no value
     */
    public String text(String name) {
        return get(name).map(value -> String.valueOf(AttributeCodec.encode(value))).orElse("");
    }

    /**
     * A value as a number.
     *
     * @param name the attribute's name
     * @return the number in the field's unit; NaN when there is no value or it is not a number
     */
    public double real(String name) {
        return get(name).filter(Number.class::isInstance).map(value -> ((Number) value).doubleValue())
                .orElse(Double.NaN);
    }

    /**
     * A value as a time.
     *
     * @param name the attribute's name
     * @return the time; {@link Times#DEFAULT} when there is no value or it is not a time
     */
    public Instant time(String name) {
        return get(name).filter(Instant.class::isInstance).map(Instant.class::cast).orElse(Times.DEFAULT);
    }

    /**
     * A value that is a list of texts.
     *
     * @param name the attribute's name
     * @return the list, empty when there is no value; a single text is a list of one
     */
    public List<String> texts(String name) {
        return get(name).map(FieldParser::texts).orElse(List.of());
    }

    /**
     * The filters of a channel, also from the attributes {@code filter.name} and {@code filter.applied} of earlier
     * versions.
     *
     * @return the entries sorted by stage, empty for other classes
     */
    public List<AppliedFilter> filters() {
        return AttributeCodec.filters(get("filters"), asRead);
    }

    /**
     * Sets a field of the standard.
     *
     * @param name the attribute's name
     * @param value the value: of the type that {@link FieldType} says, or a text that can be read as one
     * @return this
     * @throws Mth5Exception if the standard has no such field or the value does not fit its type, options, pattern or
     *     range
     */
    public Metadata set(String name, Object value) throws Mth5Exception {
        Objects.requireNonNull(value);
        MetadataField field = standard(AttributeCodec.fieldNameOf(name)).orElseThrow(() -> new Mth5Exception(
                "A " + type.text() + " has no field '" + name + "' in the metadata standard; use setUnknown to keep an "
                        + "attribute of your own."));
        Object typed = FieldParser.parse(type, field, value)
                .orElseThrow(() -> new Mth5Exception("Cannot set " + field.name() + " of a " + type.text() + " to '"
                        + value + "': expected " + field.expected() + "."));
        clear(name);
        set.put(field.name(), typed);
        return this;
    }

    /**
     * Sets an attribute that the standard does not know.
     *
     * @param name the attribute's name
     * @param value a {@code String}, {@code Double}, {@code Long} or {@code Boolean}
     * @return this
     */
    public Metadata setUnknown(String name, Object value) {
        asRead.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
        return this;
    }

    /**
     * Takes a value away, so that the default is back.
     *
     * @param name the attribute's name
     * @return this
     */
    public Metadata clear(String name) {
        String key = standard(AttributeCodec.fieldNameOf(name)).map(MetadataField::name).orElse(name);
        set.remove(key);
        asRead.keySet().removeIf(read -> read.equals(name)
                || standard(AttributeCodec.fieldNameOf(read)).map(MetadataField::name).orElse(read).equals(key));
        return this;
    }

    /**
     * All values that there are, with the defaults and the unknown attributes.
     *
     * @return typed values by name, sorted; a copy
     */
    public Map<String, Object> values() {
        Map<String, Object> all = new TreeMap<>(MetadataStandard.get().defaults(type));
        asRead.forEach((name, value) -> {
            if (standard(AttributeCodec.fieldNameOf(name)).isEmpty() || !AttributeCodec.isNone(value)) {
                all.put(AttributeCodec.fieldNameOf(name), value);
            }
        });
        all.putAll(set);
        return all;
    }

    /**
     * The attributes that the standard does not know.
     *
     * @return values by name, sorted; a copy
     */
    public Map<String, Object> unknown() {
        Map<String, Object> rest = new TreeMap<>(asRead);
        rest.keySet().removeIf(name -> standard(AttributeCodec.fieldNameOf(name)).isPresent());
        return rest;
    }

    /**
     * Checks all values against the standard.
     *
     * @return what is wrong, empty when nothing is
     */
    public List<MetadataProblem> validate() {
        List<MetadataProblem> problems = new ArrayList<>(MetadataCheck.ofAttributes(type, asRead));
        problems.addAll(MetadataCheck.ofNeeds(this));
        return problems;
    }

    /**
     * The attributes as mth5 writes them: numbers and flags as they are, times as ISO 8601 text, lists as JSON text;
     * fields without a value only when they are required (as "none"); a remark without author and time as one text.
     *
     * @return {@code String}, {@code Double}, {@code Long} or {@code Boolean} by name, sorted; what came from a file
     *     unchanged
     */
    public Map<String, Object> toAttributes() {
        return AttributeCodec.attributes(type, set, asRead);
    }

    /**
     * All fields with "None" for those without a value, as mth5 writes the attributes of a filter.
     *
     * @return values by name, sorted
     */
    public Map<String, Object> toFilterAttributes() {
        return AttributeCodec.allAttributes(type, set, asRead);
    }

    /**
     * A copy that shares nothing.
     *
     * @return the copy
     */
    public Metadata copy() {
        Metadata copy = new Metadata(type);
        copy.set.putAll(set);
        copy.asRead.putAll(asRead);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metadata that && type == that.type && toAttributes().equals(that.toAttributes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, toAttributes());
    }

    @Override
    public String toString() {
        return type.text() + " " + new LinkedHashMap<>(toAttributes());
    }

    private Optional<MetadataField> standard(String name) {
        return MetadataStandard.get().field(type, name);
    }
}
