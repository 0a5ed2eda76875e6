// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;

/** Brings a file that is open for writing from normal to SWMR mode: everything that readers may need is made before. */
final class SwmrActivation {
    private static final int SWMR_SUPERBLOCK = 3;

    private final OpenFile file;
    private final LiveContract contract;
    private final Reserve reserve;

    SwmrActivation(OpenFile file, LiveContract contract, Reserve reserve) {
        this.file = file;
        this.contract = contract;
        this.reserve = reserve;
    }

    void start() throws Mth5Exception {
        try {
            requireFormat(file.path());
            contract.tables().forget();
            file.reopen(reserve.metadataBytes(), 0);
            List<ChannelSummaryRow> rows = prepareSummary();
            contract.tables().prepare(committed(rows));
            contract.tables().writeWriter(WriterStatus.opening(UUID.randomUUID(), Instant.now()));
            contract.tables().forget();
            file.summaryRows().forget();
            ReserveBuilder.build(file.root(), reserve.heapHoles());
            file.h5().flush();
            file.h5().startSwmrWrite();
            file.channels().reopenHandles();
            file.summaryRows().read();
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw Mth5Exception.swmrNotActivated(file.path(), e.getMessage() + ". Close all other programs that have "
                    + "the file open for writing; if an old version of HDF5 made it, finalise it into a new file.", e);
        }
    }

    /** Refuses a file whose format knows no SWMR; nothing is changed. */
    static void requireFormat(Path path) throws IOException {
        Optional<SuperblockInfo> superblock = SuperblockInfo.read(path);
        if (superblock.isEmpty() || superblock.get().version() < SWMR_SUPERBLOCK) {
            throw Mth5Exception.swmrNotActivated(path, "its HDF5 superblock is older than version 3, the format "
                    + "of HDF5 1.10 that SWMR needs. Finalise it into a new file, which has that format.", null);
        }
    }

    /** A table of another program, compressed or with one row a chunk, cannot be changed in place under readers. */
    private List<ChannelSummaryRow> prepareSummary() throws IOException {
        SummaryRows table = file.summaryRows();
        List<ChannelSummaryRow> rows = table.read();
        if (!table.isFitForLive() || table.length() < reserve.summaryRows()) {
            table.replace(rows, reserve.summaryRows());
        }
        return rows;
    }

    private List<CommittedRow> committed(List<ChannelSummaryRow> rows) throws IOException {
        Map<ChannelId, String> paths = new HashMap<>();
        new Tree(file).visit((id, dataset) -> paths.put(id, dataset.path()));
        return CommittedRow.of(rows, paths);
    }
}
