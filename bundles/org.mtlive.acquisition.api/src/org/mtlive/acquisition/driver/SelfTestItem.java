// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.Objects;

/**
 * One thing an instrument checked about itself.
 *
 * @param title  what was checked, such as {@code input stage hx}
 * @param passed whether it is well
 * @param text   the result in words, with numbers and units; what to do where it did not pass
 */
public record SelfTestItem(String title, boolean passed, String text) {

    /** Checks the title. */
    public SelfTestItem {
        Objects.requireNonNull(text, "text");
        if (title.isBlank()) {
            throw new IllegalArgumentException("an item of a self-test needs a title");
        }
    }
}
