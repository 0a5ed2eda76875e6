// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.ArrayList;
import java.util.List;

/** Writes the metadata standard as the rows of its summary table. */
final class StandardsRows {
    private static final String STYLE = "free form";

    private StandardsRows() {
    }

    static List<StandardsSummaryRow> of(MetadataStandard standard) {
        List<StandardsSummaryRow> rows = new ArrayList<>();
        rows.add(new StandardsSummaryRow("mt_metadata.standards.version", "string", false, STYLE, "",
                "Metadata standards version " + standard.version(), "", "", "", ""));
        for (MetadataClass type : MetadataClass.values()) {
            String prefix = type.text().replace(' ', '_') + ".";
            for (MetadataField field : standard.fields(type)) {
                rows.add(new StandardsSummaryRow(cut("attribute", prefix + field.name()), type(field.type()),
                        field.required(), STYLE, cut("units", field.unit().orElse("")), "",
                        cut("options", String.join(",", field.options())),
                        cut("alias", String.join(",", field.aliases())), "", cut("default", defaultText(type, field))));
            }
        }
        return rows;
    }

    private static String defaultText(MetadataClass type, MetadataField field) {
        return field.defaultValue().isPresent() ? Metadata.of(type).text(field.name()) : "";
    }

    /** All texts here are ASCII, so that characters are bytes. */
    private static String cut(String column, String text) {
        int width = RowLayout.STANDARDS_SUMMARY.member(column).bytes();
        return text.length() <= width ? text : text.substring(0, width);
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, LINK, TIME, DATE -> "string";
            case REAL -> "float";
            case WHOLE -> "integer";
            case FLAG -> "boolean";
            case TEXT_LIST, APPLIED_FILTERS, CHILDREN, TABLE -> "list";
        };
    }
}
