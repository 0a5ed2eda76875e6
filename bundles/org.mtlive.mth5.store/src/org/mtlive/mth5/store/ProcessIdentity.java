// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells one process from every other that ever ran.
 *
 * <p>Design note: the start of a process is taken from {@code /proc/<pid>/stat} in ticks since boot where there is
 * one, because the wall clock may be set while a recorder runs, and the JDK's start instant moves with it.
 */
record ProcessIdentity(String host, long pid, String bootId, String processStart) {
    static final String UNKNOWN = "unknown";
    private static final ProcessIdentity CURRENT = find();

    static ProcessIdentity current() {
        return CURRENT;
    }

    /** Proof, not guess: true only if that process cannot be running any more. */
    static boolean isProvenDead(LockHolder holder) {
        ProcessIdentity me = CURRENT;
        if (!holder.host().equals(me.host)) {
            return false;
        }
        if (!holder.bootId().isEmpty() && !me.bootId.isEmpty() && !holder.bootId().equals(me.bootId)) {
            return true;
        }
        return startOf(holder.pid()).map(start -> isOther(start, holder.processStart())).orElse(true);
    }

    private static boolean isOther(String start, String recorded) {
        return !start.equals(UNKNOWN) && !recorded.equals(UNKNOWN) && !start.equals(recorded);
    }

    private static ProcessIdentity find() {
        long pid = ProcessHandle.current().pid();
        return new ProcessIdentity(hostName(), pid, read(Path.of("/proc/sys/kernel/random/boot_id")).orElse(""),
                startOf(pid).orElse(UNKNOWN));
    }

    /** Start of a running process; empty if there is none of this number. */
    private static Optional<String> startOf(long pid) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        if (handle.isEmpty() || !handle.get().isAlive()) {
            return Optional.empty();
        }
        Optional<String> ticks = read(Path.of("/proc/" + pid + "/stat")).map(ProcessIdentity::startTicks);
        return ticks.or(() -> handle.get().info().startInstant().map(i -> "epoch-ms " + i.toEpochMilli()))
                .or(() -> Optional.of(UNKNOWN));
    }

    /** Field 22 of the line; the second field, the command, may hold blanks and brackets. */
    private static String startTicks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
        return "ticks " + fields[19];
    }

    private static String hostName() {
        Optional<String> kernel = read(Path.of("/proc/sys/kernel/hostname"));
        if (kernel.isPresent()) {
            return kernel.get();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }

    private static Optional<String> read(Path path) {
        try {
            return Files.isReadable(path) ? Optional.of(Files.readString(path).trim()).filter(s -> !s.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
