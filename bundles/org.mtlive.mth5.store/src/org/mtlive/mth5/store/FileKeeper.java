// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;

/**
 * What a writer does with its file past HDF5: forces it to the disk, keeps checkpoints beside it, and sees that it is
 * still its own. Thread: that of the file.
 */
final class FileKeeper implements FileWatch, AutoCloseable {
    private final Path path;
    private Optional<OwnFile> own = Optional.empty();
    private Optional<CheckpointLog> checkpoints = Optional.empty();
    private Optional<ForeignChange> taken = Optional.empty();
    private Optional<Path> copy = Optional.empty();

    FileKeeper(Path path) {
        this.path = path;
    }

    /** SWMR mode has begun: from now on what others do to the file can be told from what we do. */
    void begin() throws IOException {
        close();
        own = Optional.of(OwnFile.of(path));
    }

    /** That the file cannot be looked at is no proof. */
    @Override
    public void requireOwn() throws FileTakenException {
        require(OwnFile::change);
    }

    /** The same after a failed write, when the content may be anything: only the name counts. */
    void requireName() throws FileTakenException {
        require(OwnFile::changeOfName);
    }

    /**
     * Fails if the end was cut off. The next write may make the file as long as it was, with zeros where something was
     * committed, and nobody could tell.
     */
    void requireLength() throws FileTakenException {
        require(OwnFile::changeOfLength);
    }

    @Override
    public void noteLength() {
        if (own.isEmpty()) {
            return;
        }
        try {
            own.get().noteLength();
        } catch (IOException e) {
            return; // a disk that cannot be read fails soon enough when it is written
        }
    }

    private interface Look {
        Optional<ForeignChange> at(OwnFile file) throws IOException;
    }

    private void require(Look look) throws FileTakenException {
        if (own.isEmpty()) {
            return;
        }
        try {
            taken = look.at(own.get());
        } catch (IOException e) {
            return; // a disk that cannot be read fails soon enough when it is written
        }
        if (taken.isPresent()) {
            throw new FileTakenException(path, taken.get(), FileUsers.otherWriter(path)
                    .map(user -> " (" + user + " has it open for writing)").orElse(""));
        }
    }

    /** Forces the file to the disk; in SWMR mode its structure is kept besides. */
    void force(OpenFile file) throws IOException {
        if (own.isEmpty()) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return;
        }
        own.get().channel().force(true);
        if (file.isSwmr() && CheckpointLog.isPossible(file)) {
            if (checkpoints.isEmpty()) {
                checkpoints = Optional.of(new CheckpointLog(path));
            }
            checkpoints.get().keep(file, own.get().channel());
        }
    }

    /** After a checkpoint: the file is about to be taken out of SWMR mode for a moment. */
    void leaveSwmr() throws IOException {
        if (checkpoints.isPresent()) {
            checkpoints.get().leaveSwmr();
        }
    }

    /** After the file was closed: the checkpoints go, unless it may have to be recovered with them. */
    void closed(boolean failed) throws IOException {
        boolean gone = taken.equals(Optional.of(ForeignChange.OVERWRITTEN));
        if (checkpoints.isPresent() && own.isPresent() && (!failed || gone)) {
            if (!gone) {
                own.get().channel().force(true);
            }
            CheckpointLog.forget(path);
        }
        if (copy.isPresent() && own.isPresent()) {
            own.get().copyTo(copy.get());
        }
    }

    @Override
    public Optional<Path> place() throws Mth5Exception {
        try {
            return own.isEmpty() ? Optional.empty() : own.get().place();
        } catch (IOException e) {
            throw new Mth5Exception("Cannot look for the file " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void copyWhenClosed(Path target) {
        copy = Optional.of(target);
    }

    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            own.get().close();
            own = Optional.empty();
        }
    }
}
