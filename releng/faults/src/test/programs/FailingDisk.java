// SPDX-License-Identifier: EPL-2.0

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;

import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.writer.SwmrWriterService;

/**
 * Short recordings, one a number: {@code FailingDisk FAULTIO FOLDER ERRNO N...}; in the n-th recording the n-th change
 * of the files on the disk fails (0: none does). A line of JSON each. The file keeps its name, {@code FOLDER/N.h5}.
 */
final class FailingDisk {
    private static final int ROUNDS = 12;
    private static final int SAMPLES_A_ROUND = 700;

    private final MethodHandle arm;
    private final MethodHandle count;

    private FailingDisk(Path faultio) {
        SymbolLookup library = SymbolLookup.libraryLookup(faultio, Arena.global());
        arm = Linker.nativeLinker().downcallHandle(library.find("faultio_arm").orElseThrow(),
                FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        count = Linker.nativeLinker().downcallHandle(library.find("faultio_count").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    }

    public static void main(String[] args) throws Throwable {
        FailingDisk disk = new FailingDisk(Path.of(args[0]));
        for (int i = 3; i < args.length; i++) {
            System.out.println(disk.record(Path.of(args[1], args[i] + ".h5"), Integer.parseInt(args[2]),
                    Long.parseLong(args[i])));
        }
        System.exit(0);
    }

    private String record(Path file, int errno, long failing) throws Throwable {
        SwmrWriterService service = Recording.service(); // a library of its own, untouched by failures before
        Recording recording = new Recording("001");
        String state = "none";
        String said = "";
        boolean opened = false;
        long confirmed = 0;
        arm.invokeExact(failing, errno);
        LiveWriter kept = null;
        try (LiveWriter writer = service.open(recording.request(file, Duration.ofMillis(40)))) {
            kept = writer;
            opened = true;
            SampleSink sink = recording.sink(writer);
            for (int round = 0; round < ROUNDS; round++) {
                if (!recording.offer(sink, (long) round * SAMPLES_A_ROUND, SAMPLES_A_ROUND)) {
                    break;
                }
                Thread.sleep(10);
                writer.flush();
                confirmed = (round + 1L) * SAMPLES_A_ROUND;
            }
        } catch (Mth5Exception e) {
            said = e.getMessage();
        }
        if (kept != null) {
            state = kept.state() instanceof WriterState.Failed ? "FAILED" : kept.state().getClass().getSimpleName();
        }
        long writes = (long) count.invokeExact();
        arm.invokeExact(0L, 0);
        return "{\"n\": " + failing + ", \"opened\": " + opened + ", \"state\": \"" + state + "\", \"confirmed\": "
                + confirmed + ", \"writes\": " + writes
                + ", \"said\": \"" + said.replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\"}";
    }
}
