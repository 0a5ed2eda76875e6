// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.mtlive.mth5.Mth5Exception;

/**
 * The right to write one file: a lock file beside it that names its holder, and the operating system's lock on that
 * lock file while the holder lives.
 *
 * <p>Design note: the name in the file is what decides between hosts and after a crash; the system's lock decides
 * races on one host. Locks of POSIX belong to the process and vanish when <em>any</em> of its descriptors of the file
 * is closed, so the files locked by this process are also kept in {@link #HELD}, and such a file is never opened twice.
 */
final class WriterLock implements AutoCloseable {
    private static final String RELEASED = "released";
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Map<Path, LockHolder> HELD = new ConcurrentHashMap<>();

    private final Path key;
    private final Path lockFile;
    private final FileChannel channel;
    private final long textBytes;
    private long beatNanos;
    private boolean released;

    private WriterLock(Path key, Path lockFile, FileChannel channel) throws IOException {
        this.key = key;
        this.lockFile = lockFile;
        this.channel = channel;
        this.textBytes = channel.size();
        this.beatNanos = System.nanoTime();
    }

    /** Takes the lock, or says who has it. A lock whose holder is proven dead is taken over. */
    static WriterLock take(Path file) throws Mth5Exception {
        return take(file, false);
    }

    /** @param force whether the lock of a holder on another computer is taken over too */
    static WriterLock take(Path file, boolean force) throws Mth5Exception {
        Path key = keyOf(file);
        LockHolder me = me();
        LockHolder mine = HELD.putIfAbsent(key, me);
        if (mine != null) {
            throw refused(file, mine, "another part of this process writes it");
        }
        try {
            return takeOnDisk(file, key, me, force);
        } catch (Mth5Exception e) {
            HELD.remove(key);
            throw e;
        } catch (IOException e) {
            HELD.remove(key);
            throw unwritable(file, e);
        }
    }

    static Path lockFileOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.resolveSibling("." + absolute.getFileName() + ".mtlive-lock");
    }

    static Optional<LockHolder> holder(Path file) throws IOException {
        LockHolder mine = HELD.get(keyOf(file));
        if (mine != null) {
            return Optional.of(mine);
        }
        Path lockFile = lockFileOf(keyOf(file));
        return Files.exists(lockFile) ? LockText.parse(Files.readString(lockFile)) : Optional.empty();
    }

    /** Says in the lock file that the holder lives, at most every few seconds. */
    void beat() {
        long now = System.nanoTime();
        if (!released && now - beatNanos >= BEAT_NANOS) {
            beatNanos = now;
            try {
                write(channel, LockText.HEARTBEAT + STAMP.format(Instant.now()) + "\n", textBytes);
            } catch (IOException e) {
                return; // that it lives is said in the file too; a full disk must not end a recording here
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (released) {
            return;
        }
        released = true;
        try (channel) {
            write(channel, RELEASED);
            if (!delete(lockFile)) {
                channel.truncate(0);
            }
        } finally {
            HELD.remove(key);
        }
    }

    private static WriterLock takeOnDisk(Path file, Path key, LockHolder me, boolean force)
            throws IOException {
        Path lockFile = lockFileOf(key);
        while (true) {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                Optional<LockHolder> other = LockText.parse(readAll(channel));
                Optional<FileLock> lock = tryLock(channel);
                if (lock.isEmpty()) {
                    throw refused(file, other.orElse(new LockHolder("unknown", 0, "", "", Instant.now())),
                            "it is running");
                }
                String text = readAll(channel);
                if (text.startsWith(RELEASED)) {
                    channel.close(); // the holder deleted this one between our open and our lock
                    continue;
                }
                other = LockText.parse(text);
                boolean forced = force && other.isPresent() && other.get().isElsewhere();
                if (other.isPresent() && !other.get().isProvenDead() && !forced) {
                    throw refused(file, other.get(), reason(other.get()));
                }
                write(channel, LockText.format(me));
                channel.force(true);
                return new WriterLock(key, lockFile, channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        write(channel, text, 0);
    }

    private static void write(FileChannel channel, String text, long at) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), at);
    }

    /** False where the platform keeps an open file (Windows): an empty one counts as nobody's. */
    private static boolean delete(Path lockFile) throws IOException {
        try {
            return Files.deleteIfExists(lockFile);
        } catch (FileSystemException e) {
            return false;
        }
    }

    private static String reason(LockHolder other) {
        return other.isElsewhere() ? "it is on another host, so it cannot be told from here whether it still runs; if "
                + "it is certain that it does not, force it (--force)" : "it is running";
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String readAll(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static LockHolder me() {
        ProcessIdentity me = ProcessIdentity.current();
        return new LockHolder(me.host(), me.pid(), me.bootId(), me.processStart(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A file has one name here, however it is reached. */
    static Path keyOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            Path folder = absolute.getParent().toRealPath();
            Path inFolder = folder.resolve(absolute.getFileName());
            return Files.exists(inFolder, LinkOption.NOFOLLOW_LINKS) ? inFolder.toRealPath() : inFolder;
        } catch (IOException e) {
            return absolute;
        }
    }

    private static Mth5Exception refused(Path file, LockHolder holder, String why) {
        return new Mth5Exception("Cannot write " + file + ": only one writer is allowed, and " + holder.describe()
                + " has it (" + why + "). Stop that writer, or read the file with mode 'r' and SWMR. Lock file: "
                + lockFileOf(file));
    }

    private static Mth5Exception unwritable(Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.notExists(folder)) {
            return new Mth5Exception("Cannot write " + file + ": folder " + folder + " does not exist. Make it first, or "
                    + "choose another one.", e);
        }
        String what = e instanceof AccessDeniedException ? "no permission to write" : e.getMessage();
        return new Mth5Exception("Cannot write in folder " + folder + " (" + what
                + "): the writer's lock must be put beside " + file.getFileName()
                + ". Choose a folder you may write in, or open the file with mode 'r'.", e);
    }
}
