// SPDX-License-Identifier: EPL-2.0

import java.nio.file.Path;
import java.time.Duration;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.hdf5.ffm.FfmProvider;
import org.mtlive.mth5.store.Mth5Store;

/** Records two runs, the second added live, and finalises a copy: {@code RecordForDamage LIVE FINISHED}. */
final class RecordForDamage {
    private static final int SAMPLES = 3000;

    private RecordForDamage() { }

    public static void main(String[] args) throws Exception {
        Recording first = new Recording("001");
        try (LiveWriter writer = Recording.service().open(first.request(Path.of(args[0]), Duration.ofSeconds(1)))) {
            first.offer(first.sink(writer), 0, SAMPLES);
            Recording second = new Recording("002");
            writer.add(new Addition.Run(second.spec()));
            second.offer(second.sink(writer), 0, SAMPLES);
            writer.flush();
        }
        new Mth5Store(new FfmProvider(Path.of(System.getProperty("mtlive.natives")))).finaliser()
                .finalise(Path.of(args[0]), Path.of(args[1]));
        System.exit(0);
    }
}
