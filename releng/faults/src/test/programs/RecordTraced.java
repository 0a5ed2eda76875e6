// SPDX-License-Identifier: EPL-2.0

import java.nio.file.Path;
import java.time.Duration;

import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.mth5.Mth5Exception;

/** Records with many flushes and checkpoints, and adds runs while it records: {@code RecordTraced FILE ROUNDS}. */
final class RecordTraced {
    private static final Duration CHECKPOINTS = Duration.ofMillis(60);
    private static final int SAMPLES_A_ROUND = 371;

    private RecordTraced() { }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        Recording recording = new Recording("001");
        int added = 0;
        try (LiveWriter writer = Recording.service().open(recording.request(Path.of(args[0]), CHECKPOINTS))) {
            SampleSink sink = recording.sink(writer);
            for (int round = 0; round < rounds; round++) {
                recording.offer(sink, (long) round * SAMPLES_A_ROUND, SAMPLES_A_ROUND);
                writer.flush();
                Thread.sleep(10);
                if (round % (rounds / 4) == rounds / 8) {
                    added += add(writer, "1" + round) ? 1 : 0;
                }
            }
        }
        System.out.println("{\"runs_added\": " + added + "}");
        System.exit(0);
    }

    /** Adds a run and records a little into it; false when the writer cannot do that while it records. */
    private static boolean add(LiveWriter writer, String run) throws Exception {
        Recording another = new Recording(run);
        try {
            writer.add(new Addition.Run(another.spec()));
        } catch (Mth5Exception e) {
            System.err.println("no run added: " + e.getMessage());
            return false;
        }
        another.offer(another.sink(writer), 0, SAMPLES_A_ROUND);
        return true;
    }
}
