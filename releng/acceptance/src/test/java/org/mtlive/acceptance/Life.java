// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;

/** What {@code info} says of the writer of a file. */
final class Life {
    private Life() { }

    /** LIVE, STALLED, CRASHED, FINISHED, CLOSED or UNKNOWN_WRITER. */
    static String of(Path file) {
        return Product.json("info", file).path("life").asText();
    }

    /** Nobody writes any more, and whoever wrote has ended well. */
    static void assertEnded(Path file) {
        String life = of(file);
        assertTrue(Set.of("CLOSED", "FINISHED").contains(life), () -> file + " is " + life);
    }
}
