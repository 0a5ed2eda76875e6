// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of the help: plain text in the folder help, with a little markup; the keys are listed as they are now. */
final class HelpPages {
    static final String FIRST = "first";
    static final String KEYS = "keys";
    /** Names and titles, in their order. */
    static final Map<String, String> TITLES = titles();

    private HelpPages() { }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(FIRST, "First steps");
        titles.put("acquire", "Recording instruments");
        titles.put("monitor", "Watching a recording");
        titles.put("file", "Files and metadata");
        titles.put("recover", "After a crash");
        titles.put("layouts", "Windows and layouts");
        titles.put(KEYS, "Keys");
        return titles;
    }

    /**
     * {@return the text of a page}
     *
     * @param name one of {@link #TITLES}
     */
    static String text(String name) {
        if (name.equals(KEYS)) {
            return KeyList.text();
        }
        try (InputStream in = HelpPages.class.getResourceAsStream("/help/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
