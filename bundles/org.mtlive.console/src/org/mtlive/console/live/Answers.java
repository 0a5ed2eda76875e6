// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes answers of a recording apart. What is not there is empty: the recording may be of another version. */
final class Answers {

    private Answers() {
    }

    static List<Map<String, Object>> rows(Map<String, Object> answer, String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (answer.get(name) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    map.forEach((key, value) -> row.put(key.toString(), value));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
