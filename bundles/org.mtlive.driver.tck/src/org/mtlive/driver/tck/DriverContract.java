// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * All contract tests of a driver. Extend it, give {@link #factory()} and {@link #endless()}, and as many of the other
 * hooks as the instrument has cases for.
 *
 * <p>Design note: the tests look at the whole process (threads, open files), so they run alone, and they use nothing
 * but the driver API: real recordings of real sources, no doubles.
 */
@Isolated
public abstract class DriverContract extends DeliveryContract {

    /** How long threads may take to end and the system to close files after {@code close} returned. */
    private static final Duration AFTERMATH = Duration.ofSeconds(2);
    /** Recordings before open files are counted, for what is loaded and opened once. */
    private static final int WARM_UP = 3;

    /** For the maker of a driver. */
    protected DriverContract() {
    }

    /** After close no thread of the driver is left, whether it recorded or not. */
    @Test
    public void noThreadIsLeftAfterClose() throws Exception {
        try (Session session = Session.need(this, endless())) {
            session.needArmed();
            session.needClose();
            assertNoThreads(session, "that never recorded");
        }
        try (Session session = Session.need(this, endless())) {
            session.needRecording();
            session.needClose();
            assertNoThreads(session, "that recorded");
        }
        try (Session session = Session.need(this, endless())) {
            session.needRecording();
            session.needStop();
            session.needClose();
            assertNoThreads(session, "that was stopped");
        }
    }

    private static void assertNoThreads(Session session, String which) throws Exception {
        assertEquals("", session.threadsLeft(AFTERMATH), () -> "threads of a driver " + which + " live on after"
                + " close(). End them, and wait for them, in close()");
    }

    /** Many recordings one after the other leave no thread and no open file. */
    @Test
    @Timeout(600)
    public void manyRecordingsLeaveNothingBehind() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            cycle(i);
        }
        boolean filesKnown = OpenFiles.known();
        Map<String, Integer> before = filesKnown ? OpenFiles.now() : Map.of();
        ThreadWatch threads = new ThreadWatch(this::belongsToDriver);
        for (int i = 0; i < limits().cycles(); i++) {
            cycle(i);
        }
        assertEquals("", threads.left(AFTERMATH), () -> "threads are left after " + limits().cycles()
                + " recordings. End them, and wait for them, in close()");
        assumeTrue(filesKnown, "skipped: open files are counted on Linux only (/proc/self/fd)");
        assertFilesClosed(before);
    }

    /** Every second cycle waits for samples, the others are stopped while they begin. */
    private void cycle(int number) throws Exception {
        try (Session session = Session.need(this, endless())) {
            if (number % 2 == 0) {
                session.needRecording();
            } else {
                session.needStarted();
            }
            session.needStop();
            session.needClose();
        }
    }

    private void assertFilesClosed(Map<String, Integer> before) throws Exception {
        Map<String, Integer> left = OpenFiles.left(before, AFTERMATH);
        assertTrue(left.isEmpty(), () -> "open files are left after " + limits().cycles() + " recordings: " + left
                + ". Close what describe, arm and start open, on the way to the end as well");
    }
}
