// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LineAssemblerTest {

    private final LineAssembler assembler = new LineAssembler();
    private final List<String> lines = new ArrayList<>();

    @Test
    void piecesBecomeLinesAndTheFirstMayLackItsBeginning() {
        take("3 4\r\n1 2");
        take(" 3\r\n");

        assertEquals(List.of("3 4\r cut", "1 2 3\r"), lines);
    }

    @Test
    void whatCameOfALineBeforeTheCableWasPulledIsForgotten() {
        take("a\nb");
        assembler.reset();
        take("c\nd\n");

        assertEquals(List.of("a cut", "c cut", "d"), lines);
    }

    @Test
    void aLineThatNeverEndsTakesNoMemoryAndNoByteBreaksIt() {
        Random random = new Random(424);
        byte[] bytes = new byte[300];
        int[] longest = {0};
        for (int i = 0; i < 100_000; i++) {
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                Arrays.fill(bytes, (byte) 'x');
            }
            assembler.take(bytes, random.nextInt(bytes.length), (text, cut) -> {
                longest[0] = Math.max(longest[0], text.length());
                LemiLineParser.isWhole(text); // must not throw
            });
        }
        assertTrue(longest[0] == LineAssembler.LONGEST_LINE, "longest: " + longest[0]);
    }

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assembler.take(bytes, bytes.length, (line, cut) -> lines.add(line + (cut ? " cut" : "")));
    }
}
