// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.FileWatch;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.SeriesRow;
import org.mtlive.mth5.store.WriterStatus;

/** A live file in memory that remembers what was done to it, and can be told to fail. */
final class FakeLiveFile implements LiveFile, LiveFileSource, FileWatch {

    /** What was called, in order: "append ex 10", "flush", "status RECORDING", "checkpoint", "close", ... */
    final List<String> calls = new ArrayList<>();
    final List<GapRow> gaps = new ArrayList<>();
    final List<NoteRow> notes = new ArrayList<>();
    final List<SeriesRow> series = new ArrayList<>();
    final List<WriterStatus> statuses = new ArrayList<>();
    final Map<ChannelId, FakeChannel> channels = new LinkedHashMap<>();
    SampleType type = SampleType.FLOAT32;
    String failing = "";
    boolean refusing;
    int looks;
    int callsBeforeLook;
    int rollOvers;
    Optional<ReserveUse> reserve = Optional.empty();
    Runnable onPublish = () -> { };
    Runnable onReopen = () -> { };
    final FakeDisk disk = new FakeDisk();

    @Override
    public LiveFile open(WriterRequest request) throws Mth5Exception {
        called("open");
        return this;
    }

    @Override
    public LiveFile reopen(WriterRequest request, LiveFile left) throws Mth5Exception {
        called("reopen");
        onReopen.run();
        return this;
    }

    @Override
    public Disk disk(Path file) {
        return disk;
    }

    @Override
    public void finalise(WriterRequest request) throws Mth5Exception {
        called("finalise");
    }

    @Override
    public FakeChannel channel(ChannelId id) {
        return channels.computeIfAbsent(id, FakeChannel::new);
    }

    @Override
    public void add(Addition addition, RollOver rollOver) throws Mth5Exception {
        called("add " + addition.title());
        if (refusing && rollOver == RollOver.NEVER) {
            throw StructureRefused.of(new Mth5Exception("station ST2 was made by another program"));
        }
        if (refusing || rollOver == RollOver.ALWAYS) {
            rollOvers++;
        }
    }

    @Override
    public int rollOvers() {
        return rollOvers;
    }

    @Override
    public Optional<ReserveUse> reserve() {
        return reserve;
    }

    @Override
    public FileWatch watch() {
        return this;
    }

    @Override
    public void noteLength() {
        // nobody cuts it
    }

    @Override
    public void requireOwn() {
        if (looks++ == 0) {
            callsBeforeLook = calls.size();
        }
    }

    @Override
    public Optional<Path> place() {
        return Optional.empty();
    }

    @Override
    public void copyWhenClosed(Path target) {
        calls.add("copy " + target);
    }

    @Override
    public void flush() throws Mth5Exception {
        called("flush");
    }

    @Override
    public void publish() throws Mth5Exception {
        called("publish");
        onPublish.run();
    }

    @Override
    public void sweep() throws Mth5Exception {
        called("sweep");
    }

    @Override
    public void checkpoint() throws Mth5Exception {
        called("checkpoint");
    }

    @Override
    public void writeStatus(WriterStatus status) throws Mth5Exception {
        called("status " + status.state());
        statuses.add(status);
    }

    @Override
    public void addGap(GapRow gap) throws Mth5Exception {
        called("gap");
        gaps.add(gap);
    }

    @Override
    public void addSeries(SeriesRow row) throws Mth5Exception {
        series.add(row); // not among the calls: it has no order to keep
    }

    @Override
    public int instruments() {
        return 0;
    }

    @Override
    public void addNote(NoteRow note) throws Mth5Exception {
        called("note");
        notes.add(note);
    }

    @Override
    public void close() throws Mth5Exception {
        called("close");
    }

    @Override
    public void leave() {
        calls.add("leave");
    }

    @Override
    public void abandon() {
        calls.add("abandon");
    }

    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    private void called(String call) throws Mth5Exception {
        calls.add(call);
        if (call.equals(failing)) {
            throw new Mth5Exception(call + " failed on purpose: No space left on device");
        }
    }

    /** Keeps what was appended, as text for whole comparisons. */
    final class FakeChannel implements LiveChannel {

        final List<Double> values = new ArrayList<>();
        private final ChannelId id;

        FakeChannel(ChannelId id) {
            this.id = id;
        }

        @Override
        public ChannelId id() {
            return id;
        }

        @Override
        public SampleType sampleType() {
            return type;
        }

        @Override
        public long length() {
            return values.size();
        }

        @Override
        public void append(Samples samples, int offset, int count) throws Mth5Exception {
            called("append " + id.component());
            for (int i = offset; i < offset + count; i++) {
                values.add(switch (samples) {
                    case Samples.Float32(float[] v) -> (double) v[i];
                    case Samples.Float64(double[] v) -> v[i];
                    case Samples.Int32(int[] v) -> (double) v[i];
                    case Samples.Int64(long[] v) -> (double) v[i];
                });
            }
        }
    }
}
