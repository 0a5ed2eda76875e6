// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Python sides of the tests, and what they print. */
final class Scripts {

    private Scripts() {
    }

    static String text(String name) throws IOException {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            assertNotNull(in, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A whole number of a flat JSON object. */
    static long number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": (-?\\d+)").matcher(json);
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return Long.parseLong(matcher.group(1));
    }
}
