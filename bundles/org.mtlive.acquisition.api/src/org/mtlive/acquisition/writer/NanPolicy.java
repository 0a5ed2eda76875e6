// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/** What the writer does with samples that are NaN or infinite. Integer channels have none. */
public enum NanPolicy {
    /** Written as they are, and counted. */
    KEEP,
    /** The batch is refused as an error of its driver; its channels end there, others go on. */
    REFUSE
}
