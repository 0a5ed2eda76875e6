// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

/**
 * A value in a file or an object that does not follow the standard. Reading goes on; the value is kept as it is.
 *
 * @param field the attribute's name
 * @param value the value as text, "" when it is missing
 * @param message what is wrong and what is expected
 */
public record MetadataProblem(String field, String value, String message) {
    @Override
    public String toString() {
        return field + " = '" + value + "': " + message;
    }
}
