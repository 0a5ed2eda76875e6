// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.util.Objects;

import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.WriterReport;

/**
 * How a recording goes.
 *
 * @param file          absolute path as the writer names it
 * @param host          host name of the writer
 * @param pid           its process id
 * @param queueBatches  batches that may wait for the writer
 * @param disk          room on the disk of the file
 * @param report        what the writer tells of itself
 */
public record ControlStatus(String file, String host, long pid, int queueBatches, DiskSpace disk,
        WriterReport report) {
    /** Refuses null. */
    public ControlStatus {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(report, "report");
    }
}
