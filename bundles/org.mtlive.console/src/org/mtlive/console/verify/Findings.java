// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.List;

/** Collects what one rule finds. */
final class Findings {

    private final String rule;
    private final List<Finding> all;

    Findings(String rule, List<Finding> all) {
        this.rule = rule;
        this.all = all;
    }

    void error(String where, String message) {
        all.add(new Finding(Severity.ERROR, rule, where, message));
    }

    void warning(String where, String message) {
        all.add(new Finding(Severity.WARNING, rule, where, message));
    }

    void info(String where, String message) {
        all.add(new Finding(Severity.INFO, rule, where, message));
    }

}
