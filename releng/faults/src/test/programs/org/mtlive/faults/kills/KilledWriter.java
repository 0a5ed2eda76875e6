// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;

/**
 * Writes and adds structure until it is killed, and says on standard output what it has promised.
 *
 * <p>Lines: {@code live}; {@code adding NAME} before and {@code added NAME} after a change; {@code flushed RUN SAMPLES}
 * when so many samples of each channel are safe. A line is written at once, so that what it says outlives the process.
 */
public final class KilledWriter {
    private static final int NEWEST = 2;
    private static final int MOST_RUNS = 400;

    private final LiveWriter writer;
    private final Random random;
    private final RollOver rollOver;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Deque<KilledRun> growing = new ArrayDeque<>();
    private int runs = 1;

    private KilledWriter(LiveWriter writer, long seed, RollOver rollOver) throws Mth5Exception {
        this.writer = writer;
        this.rollOver = rollOver;
        this.random = new Random(seed);
        growing.add(new KilledRun(writer, KilledRuns.run(0)));
    }

    /**
     * Runs until the process is killed.
     *
     * @param arguments folder of the HDF5 library, the new file, a seed, and a RollOver for each change
     * @throws Exception if anything fails
     */
    public static void main(String[] arguments) throws Exception {
        Services services = Services.of(Path.of(arguments[0]));
        WriterRequest request = WriterRequest.of(Path.of(arguments[1]), List.of(KilledRuns.spec(KilledRuns.run(0))))
                .withFlush(new FlushPolicy(100, Duration.ofMillis(5))).withCheckpointEvery(Duration.ofMillis(100))
                .withFinalise(false);
        new KilledWriter(services.writer().open(request), Long.parseLong(arguments[2]), RollOver.valueOf(arguments[3]))
                .write();
    }

    private void write() throws Mth5Exception, IOException {
        say("live");
        while (true) {
            for (KilledRun run : growing) {
                run.deliver(1 + random.nextInt(300));
            }
            if (random.nextInt(4) > 0) {
                writer.flush();
                for (KilledRun run : growing) {
                    say("flushed " + run.number() + " " + run.samples());
                }
            }
            if (runs < MOST_RUNS && random.nextBoolean()) {
                change();
            }
        }
    }

    /** A run; before the first one of a station, mostly the station by itself. */
    private void change() throws Mth5Exception, IOException {
        RunId run = KilledRuns.run(runs);
        if (runs % 10 == 0 && random.nextInt(4) > 0) {
            add(run.station(), new Addition.Station(new StationId(run.survey(), run.station()),
                    Metadata.of(MetadataClass.STATION)));
        }
        add(run.run(), new Addition.Run(KilledRuns.spec(run)));
        runs++;
        growing.add(new KilledRun(writer, run));
        if (growing.size() > NEWEST) {
            growing.remove();
        }
    }

    private void add(String name, Addition addition) throws Mth5Exception, IOException {
        say("adding " + name);
        writer.add(addition, rollOver);
        say("added " + name);
    }

    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
