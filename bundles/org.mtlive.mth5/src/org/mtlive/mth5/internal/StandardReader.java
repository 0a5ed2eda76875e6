// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.MetadataField;

/** Reads the bundled {@code mt_metadata_standards.json}. */
public final class StandardReader {
    private static final String RESOURCE = "mt_metadata_standards.json";

    private final String version;
    private final Map<MetadataClass, List<MetadataField>> leaves = new EnumMap<>(MetadataClass.class);
    private final Map<MetadataClass, Map<String, MetadataField>> attributes = new EnumMap<>(MetadataClass.class);

    /** Reads all classes. */
    public StandardReader() {
        try (InputStream in = StandardReader.class.getResourceAsStream(RESOURCE)) {
            JsonNode root = new ObjectMapper().readTree(in);
            version = root.path("mt_metadata_version").asText();
            for (MetadataClass type : MetadataClass.values()) {
                read(type, root.path("classes").path(type.standardName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled " + RESOURCE + " cannot be read", e);
        }
    }

    /**
     * The version of mt_metadata.
     *
     * @return such as "1.0.12"
     */
    public String version() {
        return version;
    }

    /**
     * The leaf fields of every class.
     *
     * @return unmodifiable lists
     */
    public Map<MetadataClass, List<MetadataField>> leaves() {
        return Collections.unmodifiableMap(leaves);
    }

    /**
     * The fields of every class as they stand in a file, by name.
     *
     * @return unmodifiable sorted maps
     */
    public Map<MetadataClass, Map<String, MetadataField>> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    private void read(MetadataClass type, JsonNode json) {
        JsonNode defaults = json.path("default_dict_all");
        List<MetadataField> leafFields = new ArrayList<>();
        Map<String, MetadataField> stored = new TreeMap<>();
        for (JsonNode field : json.path("fields")) {
            String name = field.path("name").asText();
            MetadataField made = StandardField.of(field, defaults.path(name));
            if (field.path("nested_class").isNull()) {
                leafFields.add(made);
            }
            if (defaults.has(name)) {
                stored.put(name, made);
            }
        }
        leaves.put(type, List.copyOf(leafFields));
        attributes.put(type, Collections.unmodifiableMap(stored));
    }
}
