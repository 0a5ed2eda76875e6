// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What finalising did.
 *
 * @param file the finished file
 * @param channels channels in it
 * @param samples samples in it, all channels
 * @param sizeBytesBefore size of the live file
 * @param sizeBytesAfter size of the finished file
 * @param took time it took
 */
public record FinaliseReport(Path file, int channels, long samples, long sizeBytesBefore, long sizeBytesAfter,
        Duration took) { }
