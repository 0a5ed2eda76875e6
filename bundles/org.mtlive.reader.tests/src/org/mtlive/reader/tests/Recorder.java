// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.WriterStatus;

/** Writes a live file step by step: sample i of channel c is {@link #value}. */
final class Recorder implements AutoCloseable {
    static final RunId RUN = new RunId("alps", "MT1", "a");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final double RATE_HZ = 10;

    private final Path path;
    private final Mth5Store store = Services.store();
    private final List<ChannelId> ids = new ArrayList<>();
    private Mth5File file;
    private WriterStatus status = WriterStatus.opening(UUID.randomUUID(), Instant.now());

    private Recorder(Path path) {
        this.path = path;
    }

    /** Creates the file in normal mode and opens it as SWMR writer. */
    static Recorder start(Path path, FileVersion version, String... components) throws Mth5Exception {
        Recorder recorder = prepare(path, version, components);
        recorder.goLive();
        return recorder;
    }

    /** Creates the file in normal mode and closes it. */
    static Recorder prepare(Path path, FileVersion version, String... components) throws Mth5Exception {
        List<ChannelSpec> channels = new ArrayList<>();
        for (String component : components) {
            channels.add(ChannelSpec.of(RUN.child(component), SampleType.FLOAT64, RATE_HZ, START));
        }
        return prepare(path, version, RunSpec.of(RUN, channels));
    }

    static Recorder prepare(Path path, FileVersion version, RunSpec run) throws Mth5Exception {
        Recorder recorder = new Recorder(path);
        run.channels().forEach(channel -> recorder.ids.add(channel.id()));
        try (Mth5File created = recorder.store.open(path, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            created.ensure(run);
        }
        return recorder;
    }

    static double value(int channel, long sample) {
        return 1e6 * channel + sample;
    }

    Mth5File file() {
        return file;
    }

    List<ChannelId> ids() {
        return ids;
    }

    void goLive() throws Mth5Exception {
        file = store.open(path, OpenMode.APPEND, OpenOptions.swmr().withRole("writer"));
        write(status.withState(LiveState.RECORDING, ""));
    }

    /** Adds a run while the file is live; its channels are appended to from now on. */
    void add(RunId run, String... components) throws Mth5Exception {
        List<ChannelSpec> channels = new ArrayList<>();
        for (String component : components) {
            channels.add(ChannelSpec.of(run.child(component), SampleType.FLOAT64, RATE_HZ, START));
        }
        add(RunSpec.of(run, channels));
    }

    void add(RunSpec run) throws Mth5Exception {
        file.ensure(run);
        run.channels().forEach(channel -> ids.add(channel.id()));
    }

    /** Appends to every channel, without flushing. */
    void append(int count) throws Mth5Exception {
        for (int c = 0; c < ids.size(); c++) {
            long first = file.getChannel(ids.get(c)).length();
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = value(c, first + i);
            }
            file.getChannel(ids.get(c)).append(values, 0, count);
        }
    }

    void appendAndFlush(int count) throws Mth5Exception {
        append(count);
        file.flush();
    }

    void write(double[] values) throws Mth5Exception {
        for (ChannelId id : ids) {
            file.getChannel(id).append(values, 0, values.length);
        }
        file.flush();
    }

    void beat() throws Mth5Exception {
        write(status.withHeartbeat(Instant.now()));
    }

    /** Says what the contract shall say. */
    void write(WriterStatus next) throws Mth5Exception {
        status = next;
        file.live().writeWriter(next);
    }

    WriterStatus status() {
        return status;
    }

    /** Closes the file and opens it again as a writer does that changes what SWMR mode cannot. */
    void rollOver() throws Mth5Exception {
        file.close();
        status = status(status, status.pid(), status.heartbeatTime(), status.epoch() + 1);
        goLive();
    }

    static WriterStatus status(WriterStatus s, long pid, Instant heartbeatTime, long epoch) {
        return new WriterStatus(s.writer(), s.host(), pid, s.bootId(), s.started(), s.heartbeat(), heartbeatTime,
                s.state(), s.reason(), epoch, s.samples(), s.bytes(), s.queueDepth(), s.queueHighWater(), s.flushes(),
                s.flushP50Us(), s.flushP99Us(), s.flushMaxUs());
    }

    /** Says "finished", closes, and puts the standard file in the place of the live one. */
    void finish(boolean finalise) throws Mth5Exception {
        file.flush();
        write(status.withState(LiveState.FINISHED, ""));
        file.close();
        if (finalise) {
            store.finaliser().finalise(path, path);
        }
    }

    @Override
    public void close() throws Mth5Exception {
        if (file != null) {
            file.close();
        }
    }
}
