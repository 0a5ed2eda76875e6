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
    private final Reserve reserve;
    private final Optional<WriterStatus> goingOn;

    /** @param goingOn status of the writer when this is not its first activation of the file */
    SwmrActivation(OpenFile file, Reserve reserve, Optional<WriterStatus> goingOn) {
        this.file = file;
        this.reserve = reserve;
        this.goingOn = goingOn;
    }

    void start() throws Mth5Exception {
        try {
            requireFormat(file.path());
            boolean grows = reserve.heapHoles() > 0 && LiveStructure.isPossible(file.h5().library());
            if (grows) {
                keepAttributes();
            }
            prepare(grows);
            file.reopenForSwmr(reserve.metadataBytes());
            ReserveBuilder.build(file.root(), reserve.heapHoles());
            if (goingOn.isPresent()) {
                // last: our readers open the file anew when they see the epoch
                file.contractTables().writeWriter(goingOn.get());
                file.contractTables().forget();
            }
            file.h5().flush();
            Publisher publisher = grows ? LiveStructure.of(file) : Publisher.refusing(file, whyNot());
            file.h5().startSwmrWrite();
            file.keeper().begin();
            file.publishBy(publisher);
            file.summaryRows().read();
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw Mth5Exception.swmrNotActivated(file.path(), e.getMessage() + ". Close all other programs that have "
                    + "the file open for writing; if an old version of HDF5 made it, finalise it into a new file.", e);
        }
    }

    /** All that SWMR mode needs but the reserve, which is lost when the file is closed. */
    private void prepare(boolean grows) throws IOException {
        List<ChannelSummaryRow> rows = prepareSummary();
        ContractTables tables = file.contractTables();
        tables.prepare(committed(rows));
        if (goingOn.isEmpty()) {
            tables.writeWriter(WriterStatus.opening(UUID.randomUUID(), Instant.now()));
        }
        if (grows) {
            LiveStructure.makeGroups(file.root());
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

    /** Before the file is opened for SWMR, so that no string is read after that; once is enough. */
    private void keepAttributes() throws IOException {
        if (file.h5().keepAttributes()) {
            FileWalk.of(file.h5(), new DatasetCheck(Long.MAX_VALUE, false));
        }
    }

    private String whyNot() {
        return reserve.heapHoles() == 0 ? "no room was reserved for structure when SWMR was started"
                : "this binding of HDF5 (" + file.h5().library().providerId() + ") does not tell where the file ends";
    }

    /** A table of another program, compressed or with one row a chunk, cannot be changed in place under readers. */
    private List<ChannelSummaryRow> prepareSummary() throws IOException {
        SummaryRows table = file.summaryRows();
        List<ChannelSummaryRow> rows = table.read();
        if (!table.isFitForLive() || table.length() < rows.size() + reserve.summaryRows()) {
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
