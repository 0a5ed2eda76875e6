// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.SampleType;

/** Remembers what it was asked, and can be told to refuse and to wait. */
final class FakeRecording implements ControlHandler {

    static final ControlStatus STATUS = new ControlStatus("/data/site.h5", "field", 4711, 1024,
            new DiskSpace(12_000_000_000L, 256_000_000, 2000.5, Optional.of(Duration.ofHours(7)), false),
            new WriterReport(new WriterState.Recording(Duration.ofMillis(250)), Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2026-01-01T00:01:00Z"),
                    new WriterStatistics(500, 2000, 3, 9, 1, 2, 30, 4, 5, 6, 60, 901, 5347.5, 6000, 1.25),
                    List.of(new ChannelProgress(new ChannelId("S1", "MT001", "001", "ex"), SampleType.FLOAT32, 500, 400,
                            true)),
                    Optional.of(new ReserveUse(0.8, 3_000_000, 200, true, false)), List.of("the reserve is used to 75 %")));

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Addition> additions = new CopyOnWriteArrayList<>();
    final CountDownLatch goOn = new CountDownLatch(1);
    volatile IOException refusal;
    volatile String holder = "";

    @Override
    public ControlStatus status() {
        return STATUS;
    }

    @Override
    public void permit(ControlCaller caller) throws IOException {
        if (!holder.isEmpty() && !caller.who().equals(holder) && caller.take().isEmpty()) {
            throw new ControlException(ControlException.Kind.REFUSED, holder + " is in control");
        }
    }

    @Override
    public Map<String, Object> ask(String name, ControlCaller caller, Map<String, String> arguments) {
        asked.add("ask " + name + " by " + caller.who() + " " + arguments);
        return Map.of("names", List.of("a", "b"), "count", 2, "on", true, "nested", Map.of("x", 1.5));
    }

    @Override
    public void add(Addition addition, RollOver rollOver) throws IOException {
        asked.add("add " + addition.title() + (rollOver == RollOver.NEVER ? "" : " " + rollOver));
        if (refusal != null) {
            throw refusal;
        }
        additions.add(addition);
    }

    @Override
    public void note(String author, String text) {
        asked.add("note " + author + ": " + text);
    }

    @Override
    public void flush() throws IOException {
        await();
        asked.add("flush");
    }

    @Override
    public ControlEnd stop(String by) throws IOException {
        asked.add("stop by " + by);
        await();
        return new ControlEnd(true, 500, "");
    }

    private void await() throws IOException {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
