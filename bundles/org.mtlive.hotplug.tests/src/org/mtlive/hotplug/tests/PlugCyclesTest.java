// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.WriterState;
import org.osgi.framework.Bundle;

/**
 * A driver is plugged in and pulled again and again while two others record: each time its jar is dropped, it records,
 * its bundle is stopped and started, and its jar is removed, half of the times while it records. System property
 * {@code mtlive.plug.cycles} says how often.
 */
class PlugCyclesTest {

    /** Begun once, late, by others: when a tool looks into the process, and by a library of the window's framework. */
    private static final Set<String> OTHERS = Set.of("Attach Listener", "EMF Reference Cleaner");
    private static final int CYCLES = Integer.getInteger("mtlive.plug.cycles", 40);
    private static final String JAR = "plug.jar";
    private static final int WARM_UP = 6;
    /** What a heap may differ by between two looks; a bundle that is not freed costs more than 100 kB each time. */
    private static final long HEAP_SLACK = 24L << 20;
    /** For more than a minute: a disk that others keep busy must not look as if a driver had filled the queue. */
    private static final int QUEUE_BATCHES = 10_000;
    /** What the memory of the process may grow by in the second half: compiled code, and what the C library keeps. */
    private static final long RESIDENT_SLACK = 32L << 20;

    @TempDir
    Path folder;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    @Test
    void otherInstrumentsLoseNothingAndNothingIsLeftHoweverOftenADriverIsPlugged() throws Exception {
        Services.folder();
        Path file = folder.resolve("live.h5");
        Recording recording = Services.recordings().start(RecordingPlan.of(file, GoodInstruments.plans())
                .withQueueBatches(QUEUE_BATCHES));
        for (int i = 0; i < WARM_UP; i++) { // what is made once is made now
            cycle(i);
        }
        Set<String> threadsBefore = threads();
        Memory before = Memory.now();
        Memory halfWay = before;
        long begin = System.nanoTime();

        for (int i = 1; i <= CYCLES; i++) {
            cycle(i);
            if (i == CYCLES / 2) {
                halfWay = Memory.now();
            }
            if (i % 100 == 0) {
                System.out.println("plug: " + i + " cycles, " + Memory.now());
            }
        }

        double seconds = (System.nanoTime() - begin) / 1e9;
        assertEquals(WriterState.Recording.class, recording.writer().state().getClass());
        GoodInstruments.awaitMore(recording, 1000);
        Memory after = Memory.now();
        Services.await(() -> threadsBefore.containsAll(threads()), () -> "threads are left: " + threads()
                + ", before there were " + threadsBefore);
        recording.close();
        long samples = GoodInstruments.assertUntouched(file, recording.instruments(), folder);
        assertTrue(after.heap() < before.heap() + HEAP_SLACK, "before " + before + ", now " + after);
        awaitResident(halfWay);
        assertEquals(0, loadersLeft(), "class loaders of bundles that are gone");
        tell(String.format(Locale.ROOT, """
                {"cycles": %d, "seconds": %.0f, "samples": %d, "lost_or_doubled": 0, "heap_mb_before": %.1f, \
                "heap_mb_after": %.1f, "resident_mb_before": %d, "resident_mb_half_way": %d, "resident_mb_after": %d, \
                "threads_left": 0, "class_loaders_left": 0}""", CYCLES, seconds, samples, before.heap() / 1048576.0,
                after.heap() / 1048576.0, before.resident() >> 20, halfWay.resident() >> 20, after.resident() >> 20));
    }

    private void cycle(int number) throws Exception {
        VendorJar.good("plug").drop(Services.folder(), JAR);
        Services.awaitStarted(JAR, "plug");
        loaders.add(new WeakReference<>(Services.driver("plug").orElseThrow().getClass().getClassLoader()));
        Path file = folder.resolve("plug.h5");
        RecordingPlan plan = RecordingPlan.of(file, List.of(new InstrumentPlan("plug", Map.of(), "survey", "p", "a")));
        try (Recording own = Services.recordings().start(plan)) {
            Services.await(() -> own.instruments().getFirst().samples() > 0, () -> "nothing recorded: "
                    + own.instruments());
            Bundle bundle = Services.bundle("com.example.plug");
            if (number % 2 == 0) {
                Services.remove(JAR);
            } else {
                bundle.stop();
            }
            assertTrue(Services.driver("plug").isEmpty());
            Services.await(() -> !own.instruments().getFirst().status().text().isBlank(),
                    () -> "the driver is gone, but its instrument does not say so: " + own.instruments());
            if (number % 2 != 0) {
                bundle.start();
                assertTrue(Services.driver("plug").isPresent());
            }
        }
        if (number % 2 != 0) {
            Services.remove(JAR);
        }
        assertTrue(Services.driver("plug").isEmpty());
        Files.delete(file);
    }

    /** A single reading may come while something is compiled, before the C library gives back what that took. */
    private static void awaitResident(Memory halfWay) {
        Services.await(() -> Memory.now().resident() < halfWay.resident() + RESIDENT_SLACK,
                () -> "half way " + halfWay + ", now " + Memory.now());
    }

    /** Bundles that are gone and whose classes are still there. */
    private long loadersLeft() {
        Services.await(() -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.refersTo(null));
        }, () -> loaders.stream().filter(loader -> !loader.refersTo(null)).count() + " class loaders are left");
        return loaders.stream().filter(loader -> !loader.refersTo(null)).count();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> !OTHERS.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(String figures) throws IOException {
        System.out.println(figures);
        String path = System.getProperty("mtlive.plug.figures", "");
        if (!path.isEmpty()) {
            Files.writeString(Path.of(path), figures + "\n");
        }
    }

    /** Bytes of the heap that are in use when it is cleaned up, and bytes of the whole process that are in memory. */
    private record Memory(long heap, long resident) {

        static Memory now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return new Memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), readResident());
        }

        private static long readResident() {
            Path status = Path.of("/proc/self/status");
            try {
                return !Files.exists(status) ? 0 : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return "heap " + (heap >> 20) + " MB, resident " + (resident >> 20) + " MB";
        }
    }
}
