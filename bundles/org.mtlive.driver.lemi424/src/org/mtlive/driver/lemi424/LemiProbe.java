// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * What the beginning of a recording tells.
 *
 * @param first the first line that can be trusted: the next one follows it within a minute
 */
record LemiProbe(LemiLine first) {

    private static final int LINES = 1000;

    static LemiProbe of(Path file) throws DriverException, IOException {
        Optional<LemiLine> candidate = Optional.empty();
        Optional<String> complaint = Optional.empty();
        try (GrowingFile lines = new GrowingFile(file)) {
            for (int i = 0; i < LINES; i++) {
                Optional<String> text = lines.nextLine().or(lines::rest);
                if (text.isEmpty()) {
                    break;
                }
                try {
                    LemiLine line = LemiLineParser.parse(text.get());
                    if (candidate.isPresent() && follows(candidate.get(), line)) {
                        return new LemiProbe(candidate.get());
                    }
                    candidate = Optional.of(line);
                } catch (MalformedLineException e) {
                    if (complaint.isEmpty()) {
                        complaint = Optional.of(", line " + lines.lineNumber() + ": " + e.getMessage());
                    }
                }
            }
        }
        String reason = complaint.orElse(": the file is empty");
        return candidate.map(LemiProbe::new).orElseThrow(() -> new DriverException(StatusDetail.DATA_ERROR,
                "no line of a LEMI-424 recording in " + file + reason));
    }

    /** Whether a line comes within a minute after another one. */
    static boolean follows(LemiLine before, LemiLine line) {
        long step = line.epochSecond() - before.epochSecond();
        return step > 0 && step <= LineOrder.NEAR_SECONDS;
    }
}
