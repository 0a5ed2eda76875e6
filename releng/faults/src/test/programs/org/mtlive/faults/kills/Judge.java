// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;

/**
 * Judges what killed writers left, one after the other in one process. Each line of standard input is a case:
 * {@code FILE SAID [keep]}, the killed file, what its writer said, and whether the finished file is kept; the answer is a
 * line of JSON.
 */
public final class Judge {
    private static final int ON_RUN = 5000;
    private static final int MORE_RUNS = 2;
    private final Services services;

    private Judge(Services services) {
        this.services = services;
    }

    /**
     * Judges until standard input ends.
     *
     * @param arguments folder of the HDF5 library
     * @throws IOException if standard input breaks
     */
    public static void main(String[] arguments) throws IOException {
        Judge judge = new Judge(Services.of(Path.of(arguments[0])));
        JsonMapper json = JsonMapper.builder().build();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(json.writeValueAsString(judge.judge(line.split(" "))));
        }
    }

    private Map<String, Object> judge(String[] words) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        Path killed = Path.of(words[0]);
        Path recovered = killed.resolveSibling(killed.getFileName() + ".recovered");
        try {
            Promise promise = Promise.read(Path.of(words[1]));
            answer.put("inside", promise.isInsideChange() ? 1 : 0);
            if (recover(killed, recovered, promise, answer, problems)) {
                answer.putAll(inspect(recovered, promise, problems));
            }
            if (problems.isEmpty() && Files.exists(recovered)) {
                recordOn(recovered);
                answer.put("finished_runs", inspect(recovered, promise, problems).get("runs"));
                answer.put("recorded_on", recovered.toString());
            }
            if (words.length == 2) {
                Files.deleteIfExists(recovered);
            }
        } catch (IOException | RuntimeException e) {
            problems.add(words[0] + ": " + e);
        }
        answer.put("problems", problems);
        return answer;
    }

    /** False when there is no file to look at: nothing was promised of one that was killed before it was live. */
    private boolean recover(Path killed, Path recovered, Promise promise, Map<String, Object> answer,
            List<String> problems) throws IOException {
        RecoveryReport report;
        try {
            report = services.store().recovery().recover(killed, RecoveryOptions.copyTo(recovered));
        } catch (Mth5Exception e) {
            if (promise.isLive()) {
                throw e;
            }
            answer.put("refused", e.getMessage());
            return false;
        }
        answer.put("recovery_ms", report.took().toMillis());
        answer.put("beyond", report.beyondSamples());
        if (promise.isLive() && (report.isLossy() || !report.committed())) {
            problems.add("recovery: lossy " + report.isLossy() + ", by a record " + report.committed() + ", damaged "
                    + report.damaged());
        }
        return report.needed();
    }

    private Map<String, Object> inspect(Path file, Promise promise, List<String> problems) throws IOException {
        try (Mth5File open = services.store().open(file, OpenMode.READ, OpenOptions.normal().withRole("judge"))) {
            return new Inspection(open, promise, problems).inspect();
        }
    }

    /** More samples and runs, live, as after any other start; ends as a standard file. */
    private void recordOn(Path file) throws IOException {
        WriterRequest request = WriterRequest.of(file, List.of(KilledRuns.spec(KilledRuns.run(ON_RUN))))
                .withFlush(new FlushPolicy(100, Duration.ofMillis(5)));
        try (LiveWriter writer = services.writer().open(request)) {
            new KilledRun(writer, KilledRuns.run(ON_RUN)).deliver(3000);
            for (int number = ON_RUN + 1; number <= ON_RUN + MORE_RUNS; number++) {
                writer.add(new Addition.Run(KilledRuns.spec(KilledRuns.run(number))));
                new KilledRun(writer, KilledRuns.run(number)).deliver(2000);
            }
        }
    }
}
