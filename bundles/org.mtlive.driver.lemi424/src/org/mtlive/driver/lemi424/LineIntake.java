// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.Findings;

/** The way of a line, wherever it came from, into batches: read, put in order, sent; what is wrong is counted. */
final class LineIntake {

    private final Findings findings = new Findings("line", "s");
    private final LineOrder order;
    private final LemiBatch batch;
    private boolean degraded;

    LineIntake(LemiChannels channels, int mostLines, long startSecond) {
        this.order = new LineOrder(startSecond, findings);
        this.batch = new LemiBatch(channels, mostLines, startSecond);
    }

    /**
     * Takes a line; what does not fit into the present batch sends that first.
     *
     * @param text      without its end
     * @param where     file and line for messages
     * @param hostNanos when it arrived
     * @param heard     is told every line that could be read
     * @return false when the stop was asked for
     */
    boolean take(String text, Supplier<String> where, long hostNanos, Consumer<LemiLine> heard, Delivery delivery)
            throws InterruptedException {
        if (text.isBlank()) {
            return true;
        }
        try {
            LemiLine read = LemiLineParser.parse(text);
            heard.accept(read);
            for (LemiLine line : order.accept(read)) {
                if (!batch.takes(line) && !batch.send(delivery, hostNanos)) {
                    return false;
                }
                batch.add(line);
            }
        } catch (MalformedLineException e) {
            findings.malformed(where.get() + ": " + e.getMessage());
        }
        return true;
    }

    /**
     * Sends the lines that wait, and tells what is wrong where that is new, and when nothing is wrong any more.
     *
     * @return false when the stop was asked for
     */
    boolean send(Delivery delivery, long hostNanos) throws InterruptedException {
        boolean lines = !batch.isEmpty();
        if (!batch.send(delivery, hostNanos)) {
            return false;
        }
        if (findings.takeNews()) {
            degraded = true;
            delivery.status(findings.degraded());
        } else if (degraded && lines) {
            delivery.status(recording());
        }
        return true;
    }

    /** Says that no line follows. */
    void finish() {
        order.finish();
    }

    /** Good lines come again; what was found before is still told. */
    DriverStatus recording() {
        degraded = false;
        return findings.recording();
    }

    /** All findings in words, empty when there is none. */
    String remark() {
        return findings.text();
    }
}
