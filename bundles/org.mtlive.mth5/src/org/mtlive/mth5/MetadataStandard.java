// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.mth5.internal.StandardReader;

/**
 * The metadata standard for magnetotelluric time series (mt_metadata), read from the bundled
 * {@code mt_metadata_standards.json}. Immutable, any thread.
 */
public final class MetadataStandard {
    private static final class Holder {
        private static final MetadataStandard BUNDLED = new MetadataStandard(new StandardReader());
    }

    private final String version;
    private final Map<MetadataClass, List<MetadataField>> leaves;
    private final Map<MetadataClass, Map<String, MetadataField>> attributes;

    private MetadataStandard(StandardReader reader) {
        version = reader.version();
        leaves = reader.leaves();
        attributes = reader.attributes();
    }

    /**
     * The bundled standard.
     *
     * @return the one instance
     */
    public static MetadataStandard get() {
        return Holder.BUNDLED;
    }

    /**
     * The version of mt_metadata from which the standard was taken.
     *
     * @return such as "1.0.12"
     */
    public String version() {
        return version;
    }

    /**
     * The leaf fields of a class, that is without the objects that only group others.
     *
     * @param type the class
     * @return the fields in the standard's order
     */
    public List<MetadataField> fields(MetadataClass type) {
        return leaves.get(type);
    }

    /**
     * The fields of a class as they stand in a file. They differ from the leaf fields in two places: the list
     * {@code filters} of a channel is one attribute, and a date is one attribute instead of its parts.
     *
     * @param type the class
     * @return the fields, sorted by name
     */
    public Collection<MetadataField> attributes(MetadataClass type) {
        return attributes.get(type).values();
    }

    /**
     * Finds a field by its name.
     *
     * @param type the class
     * @param name the attribute's name; the part {@code .time_stamp} of a date and the names of earlier versions
     *     (aliases) find the field too
     * @return the field as it stands in a file, empty when the standard has none of that name
     */
    public Optional<MetadataField> field(MetadataClass type, String name) {
        Map<String, MetadataField> known = attributes.get(type);
        MetadataField exact = known.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        if (name.endsWith(".time_stamp")) {
            MetadataField date = known.get(name.substring(0, name.length() - ".time_stamp".length()));
            if (date != null && date.type() == FieldType.DATE) {
                return Optional.of(date);
            }
        }
        return known.values().stream().filter(field -> field.aliases().contains(name)).findFirst();
    }

    /**
     * The typed values of a new object.
     *
     * @param type the class
     * @return default values by attribute name; fields without one are left out
     */
    public Map<String, Object> defaults(MetadataClass type) {
        Map<String, Object> values = new LinkedHashMap<>();
        attributes(type).forEach(field -> field.defaultValue().ifPresent(value -> values.put(field.name(), value)));
        return values;
    }
}
