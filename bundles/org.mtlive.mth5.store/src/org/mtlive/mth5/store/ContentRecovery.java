// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FileVersion;

/** Makes the content of an MTH5 file whole again once HDF5 can open it: channels, tables, time periods, contract. */
final class ContentRecovery {
    private final H5Library library;
    private final Path file;
    private final FileWalk walk;
    private final boolean byItsWriter;
    private final Watched watched;
    private final Set<String> anew = new HashSet<>(Set.of(ContractTypes.COMMITTED.path(), ContractTypes.WRITER.path()));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** By somebody else after its writer's death. */
    ContentRecovery(H5Library library, Path file, FileWalk walk, Watched watched) {
        this(library, file, walk, watched, false);
    }

    /** By the writer itself, which is about to write on, or somebody else after its death. */
    ContentRecovery(H5Library library, Path file, FileWalk walk, Watched watched, boolean byItsWriter) {
        this.watched = watched;
        this.library = library;
        this.file = file;
        this.walk = walk;
        this.byItsWriter = byItsWriter;
    }

    /** Cuts the channels and brings all that depends on them up to date. */
    List<RecoveredChannel> recover(FileVersion version, LeftContract contract) throws IOException {
        FileAccess access = FileAccess.writer();
        H5File h5 = library.open(file, FileOpen.READ_WRITE, access);
        try (OpenFile open = new OpenFile(file, h5, version, access, Optional.empty())) {
            return recover(open, version, contract);
        }
    }

    private List<RecoveredChannel> recover(OpenFile open, FileVersion version, LeftContract contract)
            throws IOException {
        try {
            Tree tree = new Tree(open);
            List<RecoveredChannel> channels = new ArrayList<>();
            Map<ChannelId, String> paths = new HashMap<>();
            tree.visit((id, dataset) -> {
                watched.at(dataset.path());
                paths.put(id, dataset.path());
                channels.add(cut(id, dataset, contract.isUnfinished() ? contract.committed(dataset.path())
                        : Optional.empty()));
            });
            new Summariser(open, tree).summarise();
            paths.values().forEach(path -> anew.add(FileWalk.absolute(path)));
            anew.add(FileWalk.absolute(version.rootPath() + "/" + SummaryRows.NAME));
            if (contract.writer().isPresent()) {
                writeContract(open, paths, contract.writer().get(), channels);
            }
            return channels;
        } catch (IOException e) {
            open.failed(e); // so that closing it writes nothing more
            throw e;
        }
    }

    /** Whether what was damaged there is right now, or nobody needs it: channels, the tables, room kept in reserve. */
    boolean isMadeAnew(String path) {
        return anew.contains(path) || path.startsWith("/.");
    }

    private RecoveredChannel cut(ChannelId id, H5Dataset dataset, Optional<Long> committed) throws IOException {
        long extent = dataset.length();
        long vouchedFor = committed.orElse(extent);
        long safe = Math.min(walk.readable(dataset.path()), Math.min(vouchedFor, extent));
        if (safe < extent) {
            dataset.setLength(safe);
        }
        return new RecoveredChannel(id, safe, Math.max(0, extent - vouchedFor), Math.max(0, vouchedFor - safe));
    }

    private void writeContract(OpenFile open, Map<ChannelId, String> paths, WriterStatus writer,
            List<RecoveredChannel> channels) throws IOException {
        ContractTables tables = new ContractTables(open);
        tables.prepare(CommittedRow.of(open.summaryRows().read(), paths));
        tables.writeWriter(writer.withState(LiveState.ABORTED, reason(writer, channels)));
        tables.addNote(new NoteRow(now, byItsWriter ? "writer" : "mtlive recover", reason(writer, channels)));
        tables.forget();
    }

    private String reason(WriterStatus writer, List<RecoveredChannel> channels) {
        long beyond = channels.stream().mapToLong(RecoveredChannel::beyondSamples).sum();
        long lost = channels.stream().mapToLong(RecoveredChannel::lostSamples).sum();
        String who = byItsWriter ? "a write failed" : switch (writer.state()) {
            case OPENING, RECORDING, ABORTED -> "writer (process " + writer.pid() + " on " + writer.host()
                    + ") died without closing the file";
            case FINISHED -> "a later writer died without closing the file";
        };
        return who + "; recovered " + now + (beyond > 0 ? "; " + beyond + " uncommitted samples cut off" : "")
                + (lost > 0 ? "; " + lost + " committed samples lost" : "");
    }
}
