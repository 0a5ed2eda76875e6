// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.Objects;

/**
 * One thing that was checked before a recording.
 *
 * @param id     for programs: the kind of check, such as {@code instrument}, {@code clock}, {@code disk-space}; with
 *               {@code :1} behind it where it concerns the first instrument of the plan, and so on
 * @param title  what was checked, for people
 * @param level  how it stands
 * @param text   what was found, with numbers and units
 * @param remedy what to do; empty for {@link PreflightLevel#GREEN}
 */
public record PreflightItem(String id, String title, PreflightLevel level, String text, String remedy) {

    /** Refuses null, and trouble without a way out. */
    public PreflightItem {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item of the pre-flight list needs an id");
        }
        if (level != PreflightLevel.GREEN && remedy.isBlank()) {
            throw new IllegalArgumentException("item " + id + " is " + level + " and says no remedy");
        }
    }

    /**
     * An item that is well.
     *
     * @param id    the kind of check
     * @param title what was checked
     * @param text  what was found
     * @return green
     */
    public static PreflightItem green(String id, String title, String text) {
        return new PreflightItem(id, title, PreflightLevel.GREEN, text, "");
    }
}
