// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;

/** The disk under a live file. The writer's thread. */
interface Disk {

    /** What the platform calls its file system, such as "ext4", "nfs4" or "FAT32". Any thread. */
    String fileSystem() throws IOException;

    /** Bytes that may be written there. */
    long usableBytes() throws IOException;

    /** Its size, bytes. */
    long totalBytes() throws IOException;

    /** Writes a little beside the file, forces it to the disk and deletes it again; fails if that cannot be done. */
    void probe() throws IOException;
}
