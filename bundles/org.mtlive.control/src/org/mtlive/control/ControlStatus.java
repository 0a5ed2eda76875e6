// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.util.Objects;

import org.mtlive.acquisition.writer.WriterReport;

/**
 * How a recording goes.
 *
 * @param file          absolute path as the writer names it
 * @param host          host name of the writer
 * @param pid           its process id
 * @param queueBatches  batches that may wait for the writer
 * @param diskFreeBytes what the disk of the file can still take; negative when it is not known
 * @param report        what the writer tells of itself
 */
public record ControlStatus(String file, String host, long pid, int queueBatches, long diskFreeBytes,
        WriterReport report) {
    /** Refuses null. */
    public ControlStatus {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(report, "report");
    }
}
