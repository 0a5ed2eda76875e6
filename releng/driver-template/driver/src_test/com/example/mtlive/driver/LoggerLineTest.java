// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** The contract tests do not look at values: that is the driver's own work. */
class LoggerLineTest {

    @Test
    void aLineIsRead() throws IOException {
        assertEquals(new LoggerLine(42, 1.5f, -0.25f), LoggerLine.parse(" 42  1.5 -0.25 "));
    }

    @Test
    void whatIsNoLineIsToldWithItsText() {
        assertTrue(assertThrows(IOException.class, () -> LoggerLine.parse("42 1.5")).getMessage().contains("'42 1.5'"));
        assertThrows(IOException.class, () -> LoggerLine.parse("42 x 1"));
    }
}
