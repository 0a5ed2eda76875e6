// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.mtlive.testing.ChildProcess;

/** A {@code collect} command under way, recording survey {@code acc}, station {@code ST1}, run {@code 001}. */
final class Collector implements AutoCloseable {
    static final String SURVEY = "acc";
    static final String STATION = "ST1";
    static final String RUN = "001";
    private final ChildProcess process;

    private Collector(ChildProcess process) {
        this.process = process;
    }

    /** Starts {@code collect}; what follows the instrument are further options. */
    static Collector start(Path file, List<Object> instrument, Object... options) {
        return new Collector(Product.start(arguments(file, instrument, options)));
    }

    /** Runs {@code collect} to its end, whatever its exit code. */
    static Ended run(Path file, List<Object> instrument, Object... options) {
        return Product.runFor(Duration.ofMinutes(3), arguments(file, instrument, options));
    }

    private static Object[] arguments(Path file, List<Object> instrument, Object... options) {
        List<Object> all = new ArrayList<>(List.of("collect", file));
        all.addAll(instrument);
        all.addAll(List.of("--survey", SURVEY, "--station", STATION, "--run", RUN));
        Stream.of(options).forEach(all::add);
        return all.toArray();
    }

    /** Path of the run's group in a file of this version. */
    static String runPath(String version) {
        return version.equals("0.1.0") ? "Survey/Stations/" + STATION + "/" + RUN
                : "Experiment/Surveys/" + SURVEY + "/Stations/" + STATION + "/" + RUN;
    }

    /** Waits until readers can open the file. */
    Collector awaitRecording() {
        process.awaitErrorLine(line -> line.startsWith("collect: recording"), Product.SHORT);
        return this;
    }

    /** Waits for the end of the instrument's data. */
    void awaitSuccess() {
        awaitSuccess(Duration.ZERO);
    }

    /** Likewise, of a recording that itself takes so long. */
    void awaitSuccess(Duration recording) {
        assertEquals(0, process.await(recording.plusMinutes(3)), () -> process.output() + "\n" + process.errors());
    }

    /** Waits for the end and returns the exit code. */
    int await() {
        return process.await(Duration.ofMinutes(3));
    }

    /** Sends a signal by name as a terminal does: to the process and all that it started. */
    void signal(String name) {
        Stream.concat(Stream.of(process.pid()), descendants()).forEach(pid -> kill(name, pid));
    }

    private Stream<Long> descendants() {
        return ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    }

    private static void kill(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0)
                fail("kill -" + name + " " + pid + " did not work");
        } catch (IOException | InterruptedException e) {
            fail("kill -" + name, e);
        }
    }

    ChildProcess process() {
        return process;
    }

    @Override public void close() {
        process.close();
    }
}
