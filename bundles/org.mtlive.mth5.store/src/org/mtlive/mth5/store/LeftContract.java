// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.mth5.FileVersion;

/**
 * What the live contract of a file that was left behind says.
 *
 * @param writer the writer's row; empty without contract
 * @param committed committed samples by the path of the channel
 */
record LeftContract(Optional<WriterStatus> writer, Map<String, Long> committed) {
    static final LeftContract NONE = new LeftContract(Optional.empty(), Map.of());

    /** Reads it from a file as it lies there; none if that cannot be. */
    static LeftContract peek(H5Library library, Path file, boolean swmr) {
        FileOpen how = swmr ? FileOpen.SWMR_READ : FileOpen.READ_ONLY;
        try (H5File h5 = library.open(file, how, FileAccess.reader())) {
            return read(file, h5);
        } catch (IOException e) {
            return NONE; // a damaged file says nothing; the other witnesses of its writer's death are asked
        }
    }

    static LeftContract read(Path file, H5File h5) throws IOException {
        OpenFile open = new OpenFile(file, h5, FileVersion.V0_2_0, FileAccess.reader(), Optional.empty());
        ContractTables tables = new ContractTables(open);
        if (!tables.present()) {
            return NONE;
        }
        try {
            Map<String, Long> committed = new HashMap<>();
            List<String> paths = tables.committedPaths();
            long[] samples = tables.readCommitted();
            for (int row = 0; row < samples.length; row++) {
                committed.put(FileWalk.absolute(paths.get(row)), samples[row]);
            }
            return new LeftContract(tables.readWriter(), committed);
        } finally {
            tables.forget();
        }
    }

    /** Committed samples of a channel that stands in the record. */
    Optional<Long> committed(String path) {
        return Optional.ofNullable(committed.get(FileWalk.absolute(path)));
    }

    /** The same, with a record that holds whatever the writer said last: for its own writer. */
    LeftContract asUnfinished() {
        return new LeftContract(writer.map(status -> status.withState(LiveState.RECORDING, "")), committed);
    }

    /** Whether its writer was at work when the file was left, so that its record tells what is safe. */
    boolean isUnfinished() {
        return writer.isPresent()
                && (writer.get().state() == LiveState.OPENING || writer.get().state() == LiveState.RECORDING);
    }
}
