// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what is written and lets tests wait for lines of it. */
final class LineWatch extends StringWriter {

    private boolean ended;

    /** Nothing more will be written: whoever waits need not wait on. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void write(String text, int offset, int length) {
        synchronized (this) {
            super.write(text, offset, length);
            notifyAll();
        }
    }

    @Override
    public void write(int character) {
        write(Character.toString(character), 0, 1);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(new String(characters, offset, length), 0, length);
    }

    /** Waits for a whole line that fits. */
    synchronized String await(Predicate<String> fits, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            String text = toString();
            Optional<String> line = text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(fits).findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            long leftMs = (end - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0 || ended) {
                return fail("no such line within " + limit + ":\n" + text);
            }
            try {
                wait(leftMs);
            } catch (InterruptedException e) {
                return fail("interrupted", e);
            }
        }
    }
}
