// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.testing.ChildProcess;

/** Many processes at once; all of them end with the test. */
final class Crowd implements AutoCloseable {
    private final List<ChildProcess> members = new ArrayList<>();

    void add(ChildProcess member) {
        members.add(member);
    }

    /** Every one ends with code 0 and has printed nothing that looks like an error. */
    void awaitSuccess(Duration limit) {
        for (ChildProcess member : members) {
            member.awaitSuccess(limit);
            assertEquals(List.of(), member.errors().lines()
                    .filter(line -> line.toLowerCase().matches(".*(error|exception|failed).*")).toList());
        }
    }

    @Override public void close() {
        members.forEach(ChildProcess::close);
    }
}
