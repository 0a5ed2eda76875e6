// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

@Timeout(30)
class CallGuardTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final CallGuard guard = new CallGuard("acme");

    @Test
    void anAnswerComesBack() throws Exception {
        assertEquals(42, guard.call("describe", LONG, () -> 42));
    }

    @Test
    void theDriversOwnErrorComesThroughUnchanged() {
        DriverException own = new DriverException(StatusDetail.DATA_ERROR, "line 3");

        assertSame(own, assertThrows(DriverException.class, () -> guard.call("arm", LONG, () -> {
            throw own;
        })));
    }

    @Test
    void anyOtherErrorNamesDriverAndCall() {
        assertEquals("driver 'acme': arm failed: java.lang.StackOverflowError: deep", message(() -> {
            throw new StackOverflowError("deep");
        }, LONG));
        assertEquals("driver 'acme': arm failed: java.lang.IllegalStateException: no", message(() -> {
            throw new IllegalStateException("no");
        }, LONG));
    }

    @Test
    void noAnswerAtAllIsAnError() {
        assertEquals("driver 'acme': arm failed: it answered null", message(() -> null, LONG));
    }

    @Test
    void aHangingCallIsInterruptedAndGivenUp() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);

        String message = message(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return 1;
        }, SHORT);

        assertEquals("driver 'acme': arm did not answer within 50 ms", message);
        interrupted.await();
    }

    @Test
    void aCallThatIgnoresTheInterruptHoldsNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);

        String message = message(() -> {
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    // on purpose
                }
            }
            return 1;
        }, SHORT);

        assertTrue(message.contains("did not answer"), message);
        release.countDown();
    }

    @Test
    void anInterruptedCallerGetsAnErrorAndKeepsItsInterrupt() {
        Thread.currentThread().interrupt();

        String message = message(() -> new CountDownLatch(1).await(20, TimeUnit.SECONDS), LONG);

        assertEquals("driver 'acme': arm was interrupted", message);
        assertTrue(Thread.interrupted());
    }

    private String message(Callable<?> call, Duration limit) {
        return assertThrows(DriverException.class, () -> guard.call("arm", limit, call)).getMessage();
    }
}
