// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.MetadataProblem;
import org.mtlive.mth5.MetadataStandard;

/** Finds what does not follow the standard, without refusing it. */
public final class MetadataCheck {
    private MetadataCheck() {
    }

    /**
     * Checks attributes of a file one by one.
     *
     * @param type the class
     * @param attributes the attributes
     * @return what does not fit its field
     */
    public static List<MetadataProblem> ofAttributes(MetadataClass type, Map<String, Object> attributes) {
        List<MetadataProblem> problems = new ArrayList<>();
        attributes.forEach((name, value) -> MetadataStandard.get().field(type, AttributeCodec.fieldNameOf(name))
                .filter(field -> !AttributeCodec.isNone(value) && !isUnset(value))
                .filter(field -> AttributeCodec.decode(field, value).isEmpty())
                .ifPresent(field -> problems.add(new MetadataProblem(name, String.valueOf(AttributeCodec.encode(value)),
                        "expected " + field.expected()))));
        return problems;
    }

    /**
     * Checks that an object has what readers cannot do without.
     *
     * @param metadata the object
     * @return what is missing
     */
    public static List<MetadataProblem> ofNeeds(Metadata metadata) {
        List<MetadataProblem> problems = new ArrayList<>();
        MetadataClass type = metadata.type();
        String name = switch (type) {
            case SURVEY, STATION, RUN -> "id";
            case ELECTRIC, MAGNETIC, AUXILIARY -> "component";
            default -> "name";
        };
        if (metadata.text(name).isBlank()) {
            problems.add(new MetadataProblem(name, "", "is empty; readers find the " + type.text() + " by it"));
        }
        if ((type == MetadataClass.RUN || type.isChannel()) && !(metadata.real("sample_rate") > 0)) {
            problems.add(new MetadataProblem("sample_rate", metadata.text("sample_rate"),
                    "expected a number in samples per second greater than 0"));
        }
        return problems;
    }

    private static boolean isUnset(Object value) {
        return value instanceof String text && text.isEmpty();
    }
}
