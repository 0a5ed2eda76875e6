// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What was exported.
 *
 * @param files    the new files
 * @param channels how many channels
 * @param samples  how many samples, all channels
 */
record Exported(List<Path> files, int channels, long samples) {

    Exported {
        files = List.copyOf(files);
    }
}
