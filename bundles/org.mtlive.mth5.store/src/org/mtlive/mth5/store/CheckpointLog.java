// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.mtlive.hdf5.H5Feature;

/**
 * The structure of a live file as it is at each checkpoint, kept in a file beside it until the live file is closed.
 *
 * <p>Design note: between two checkpoints the operating system writes changed pages in any order. So a power cut leaves
 * structure of different moments side by side, or half a page of it, and then neither the commit record nor the samples
 * can be trusted or even found. Samples that were forced to the disk do not change any more, structure does. With the
 * structure of the last checkpoint put back, the file is as it was then: {@link LeftCheckpoint}. The pages are found as
 * all that is not samples, so this knows nothing of the format.
 */
final class CheckpointLog {
    /** Stands in the last record while the file is out of SWMR mode; a line as in a lock file. */
    static final String OUT_OF_SWMR = "out-of-swmr=true\n";
    private static final String SUFFIX = ".mtlive-checkpoint";
    private static final long LONGEST_BYTES = 4 << 20;
    private static final int LONGEST_PARTS = 4;

    private final Path log;
    private final String holder;
    private final SampleExtents extents = new SampleExtents();
    private final StructurePages pages = new StructurePages();
    private long number;
    private long firstBytes;
    private long bytes;

    CheckpointLog(Path file) {
        this.log = of(file);
        ProcessIdentity me = ProcessIdentity.current();
        this.holder = LockText.format(new LockHolder(me.host(), me.pid(), me.bootId(), me.processStart(),
                Instant.now()));
    }

    static Path of(Path file) {
        Path key = WriterLock.keyOf(file);
        return key.resolveSibling("." + key.getFileName() + SUFFIX);
    }

    /** Whether the binding of HDF5 tells where things lie. */
    static boolean isPossible(OpenFile open) {
        return open.h5().library().features().containsAll(
                List.of(H5Feature.CHUNK_PLACES, H5Feature.END_OF_ALLOCATION));
    }

    /** Keeps what the file is now, after it was forced to the disk. Afterwards a power cut can take nothing of it. */
    void keep(OpenFile open, FileChannel channel) throws IOException {
        if (number == 0) {
            extents.learnAll(open.root());
            extents.learnFullTables(open.root());
        }
        for (Channel one : open.channels().all()) {
            extents.learnNew(one);
        }
        boolean outdated = pages.forget(extents.takeFresh(StructurePages.PAGE_BYTES));
        List<PageRun> changed = pages.changed(channel,
                extents.others(open.h5().space().endOfAllocation(), StructurePages.PAGE_BYTES));
        if (number == 0 || outdated || bytes > Math.max(LONGEST_BYTES, LONGEST_PARTS * firstBytes)) {
            begin(number == 0 ? changed : pages.all());
        } else {
            append(changed, holder);
        }
        // rows that are kept now as they will always be: they need not be known, or tables would fill the memory
        extents.learnFullTables(open.root());
        pages.forget(extents.takeFresh(StructurePages.PAGE_BYTES));
    }

    /**
     * From now until the next checkpoint the file is written as HDF5 does it without SWMR, which no kill may interrupt:
     * whoever recovers it then goes back to the last checkpoint, as after a power cut.
     */
    void leaveSwmr() throws IOException {
        append(List.of(), holder + OUT_OF_SWMR);
    }

    private void begin(List<PageRun> all) throws IOException {
        Path draft = log.resolveSibling(log.getFileName() + ".new");
        ByteBuffer first = new CheckpointRecord(1, holder, all).toBytes();
        firstBytes = first.remaining();
        bytes = firstBytes;
        number = 1;
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, first, 0);
        }
        Files.move(draft, log, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.force(log.getParent());
    }

    private void append(List<PageRun> changed, String by) throws IOException {
        number++;
        ByteBuffer record = new CheckpointRecord(number, by, changed).toBytes();
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            int length = record.remaining();
            write(channel, record, bytes);
            bytes += length;
        }
    }

    private static void write(FileChannel channel, ByteBuffer record, long at) throws IOException {
        long to = at;
        while (record.hasRemaining()) {
            to += channel.write(record, to);
        }
        channel.force(true);
    }

    /** What lies beside a file is of no use any more. */
    static void forget(Path file) throws IOException {
        Files.deleteIfExists(of(file));
    }
}
