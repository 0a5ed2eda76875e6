// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

/** How bad a finding is. */
public enum Severity {
    /** Readers fail, or values are wrong or lost. */
    ERROR,
    /** Against the standard or unusual; readers cope. */
    WARNING,
    /** Worth knowing. */
    INFO
}
