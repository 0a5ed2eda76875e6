// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recordings that tests make: survey S1, station MT001, run 001, by the simulator. */
final class Recordings {

    private Recordings() {
    }

    /** Starts a recording in real time that ends when it is interrupted. */
    static Console live(Path file, Object... options) {
        Console console = Console.start(arguments(file, "1", "0", options));
        console.awaitErrorLine(line -> line.startsWith("collect: recording"));
        return console;
    }

    /** Records a number of samples of five channels as fast as it goes. */
    static Outcome finished(Path file, long samples, Object... options) {
        return Console.run(arguments(file, "0", Long.toString(samples), options));
    }

    private static Object[] arguments(Path file, String speed, String samples, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("collect", file, "--driver", "simulator", "--set",
                "sample-rate=100",
                "--set", "seed=7", "--set", "speed=" + speed, "--set", "samples=" + samples,
                "--survey", "S1", "--station", "MT001", "--run", "001"));
        arguments.addAll(List.of(options));
        return arguments.toArray();
    }
}
