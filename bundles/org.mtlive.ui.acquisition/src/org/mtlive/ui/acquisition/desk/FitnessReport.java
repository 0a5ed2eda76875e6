// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.Objects;

/**
 * Whether a folder is fit for live files, found out by two processes there.
 *
 * @param fit    whether every sample arrived at the other process, and unchanged
 * @param text   what was found, for people
 * @param advice what to do; empty when it is fit
 */
public record FitnessReport(boolean fit, String text, String advice) {

    /** Refuses null. */
    public FitnessReport {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(advice, "advice");
    }
}
