// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.NanPolicy;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;

/**
 * A file for what was still in memory when the file of a recording was gone: the same runs and channels, each beginning
 * with its first sample that is left. Belongs to the writer's thread.
 */
final class RescueFile {

    private static final int REMOVAL_LOOKS = 20;
    private static final long REMOVAL_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final WriterSetup setup;
    private final LiveFileSource source;
    private final ChannelLanes lanes;

    RescueFile(WriterSetup setup, LiveFileSource source, ChannelLanes lanes) {
        this.setup = setup;
        this.source = source;
        this.lanes = lanes;
    }

    /** {@code site.rescued.h5} beside {@code site.h5}, or with a number; where the folder is gone, in the next above. */
    Path freePlace() {
        Path file = setup.request().file().toAbsolutePath().normalize();
        Path folder = file.getParent();
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        String name = file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
        Path place = folder.resolve(name + ".rescued.h5");
        for (int number = 2; Files.exists(place); number++) {
            place = folder.resolve(name + ".rescued-" + number + ".h5");
        }
        return place;
    }

    /** When a whole folder is being removed, what is put into it now goes too. */
    void awaitRemoval() {
        Path file = setup.request().file().toAbsolutePath();
        for (int look = 0; look < REMOVAL_LOOKS && !Files.exists(file) && Files.exists(file.getParent()); look++) {
            LockSupport.parkNanos(REMOVAL_LOOK_NANOS);
        }
    }

    /**
     * Writes these batches, oldest first, and closes the file.
     *
     * @param why is written into it
     */
    Path write(List<WriterCommand.Append> appends, String why) throws Mth5Exception {
        Map<ChannelId, Long> first = new HashMap<>();
        appends.forEach(append -> first.merge(append.feed().id(), append.batch().firstSample(), Math::min));
        Path place = freePlace();
        WriterRequest request = requestFor(place, first);
        WriterSetup own = WriterSetup.of(request, setup.clock());
        LiveFile file = source.open(request);
        try {
            LiveRecording recording = new LiveRecording(own, source, file, state -> { });
            QueueShare share = new QueueShare();
            List<WriterCommand.Append> shifted = new ArrayList<>();
            for (WriterCommand.Append append : appends) {
                ChannelId id = append.feed().id();
                shifted.add(new WriterCommand.Append(recording.lanes().feed(id),
                        shifted(append.batch(), first.get(id)), append.offeredNanos(), share));
            }
            own.queue().putBack(shifted, Optional.empty());
            own.queue().closeWith(new WriterCommand.Close(true, "saved from memory: " + why));
            recording.run();
            return place;
        } catch (Mth5Exception | RuntimeException e) {
            file.abandon();
            throw e;
        }
    }

    private WriterRequest requestFor(Path place, Map<ChannelId, Long> first) {
        List<RunSpec> runs = new ArrayList<>();
        for (RunSpec run : lanes.runs()) {
            List<ChannelSpec> channels = run.channels().stream().filter(spec -> first.containsKey(spec.id()))
                    .map(spec -> later(spec, first.get(spec.id()))).toList();
            if (!channels.isEmpty()) {
                runs.add(new RunSpec(run.id(), run.survey(), run.station(), run.run(), channels, run.filters()));
            }
        }
        WriterRequest request = setup.request();
        return new WriterRequest(place, request.version(), runs, FlushPolicy.DEFAULT, request.queueBatches(),
                request.checkpointEvery(), NanPolicy.KEEP, request.gap(), false,
                Safeguards.DEFAULT.withMinFreeBytes(0), request.reserve());
    }

    private static ChannelSpec later(ChannelSpec spec, long samples) {
        Instant start = spec.start().plusNanos(Math.round(samples * 1e9 / spec.sampleRateHz()));
        return new ChannelSpec(spec.id(), spec.kind(), spec.sampleType(), spec.sampleRateHz(), start,
                spec.chunkSamples(), spec.units(), spec.metadata(), spec.filterNames());
    }

    private static SampleBatch shifted(SampleBatch batch, long samples) {
        return new SampleBatch(batch.channel(), batch.firstSample() - samples, batch.deviceTime(), batch.hostNanos(),
                batch.quality(), batch.samples());
    }
}
