// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The model beside what libhdf5 2.0.0 did with strings stored one after the other in a file with a reserve, as
 * its "GCOL" blocks tell.
 */
class HeapModelTest {
    private static final int LISTED = 16;

    /** Lengths of the strings in bytes, and the bytes left free in each of the file's collections, by address. */
    record Stored(List<Integer> strings, List<Integer> free) { }

    static Stream<Stored> stored() {
        return Stream.of(new Stored(numbers("""
            0 33 34 28 117 34 36 32 0 59 57 34 0 155 15 20 77 48 0 133 136 0 44 31 198 114 0 16 0 87 21 42 45 95
            17 20 1 50 54 0 48 7 11 46 10 23 0 16 34 71 0 0 0 51 28 162 19 0 14 17
            """), numbers("""
            512
            """)), new Stored(numbers("""
            20 30 1095 26 14 39 0 3823 16 603 19 50 0 55 754 0 42 0 16 318 899 834 0 22 3606 1982 31 28 2684
            2147 12 1045 35 55 3 4 9 57 4 363 25 0 37 55 0 34 29 33 37 50 21 0 58 49 0 3968 45 17 1776 44 7 26
            58 57 37 788 45 34 1392 58 0 49 0 23 21 15 0 0 35 51 19 37 4012 0 26 15 44 553 0 555
            """), numbers("""
            664 208 152 456 736 0 32 1008 808 32
            """)), new Stored(numbers("""
            674 5 2 3 8 0 17 5 1 27 0 0 37 50 3169 11 0 3398 53 0 0 0 23 40 59 2126 933 3318 58 0 0 40 25 43 48
            337 0 25 2454 0 0 3168 23 0 46 0 18 3211 853 50 23 52 45 5 45 2099 1406 52 57 3361 17 1685 39 45 43
            9 1 37 56 57 0 0 0 28 2282 0 1 58 46 0 43 12 3027 0 2283 25 18 0 47 20 0 41 0 7 49 0 3 46 5 2 10 1
            2333 42 11 21 0 0 54 24 0 28 86 393 56 0 0 55 2008 5 0 12 40 21 34 0 3 42 54 8 0 2966 36 11 0 27 18
            0 0 308 43 41 3452 0 18 59 2003 30 15 0 1280 0 0 1115 21 45 0 1244 22 0 24 0 0 5 22 1817 35 0 21 0
            51 0 36 24 1867 2 50 25 0 4 3512 2159 0 31 18 281 22 6 14 48 13 0 38 19 15 45 28 35 3306 4 10 221 52
            37 12 127 7 26 0 52 59 2019 29 1883 3169 31 51 20 0 27 0 8 419 1804 985 2668 25 3022 0 58 52 0 2084
            31 3266 8 16 0 11 7
            """), numbers("""
            832 840 368 576 24 720 848 752 256 656 216 1016 1168 688 480 416 472 160 16 552 840 64 88 184 1248
            1344 856 1928 664
            """)));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.trim().split("\\s+")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void theRoomIsWhatTheFileHas(Stored stored) {
        HeapModel model = new HeapModel();
        stored.strings().forEach(model::stored);
        List<Integer> inFile = new ArrayList<>(stored.free());

        for (int filler : model.fillers()) {
            assertTrue(inFile.remove((Integer) (filler + 16)),
                    filler + 16 + " bytes are free in none of " + stored.free());
        }
        assertEquals(stored.free().size(), model.collections());
        assertTrue(inFile.stream().filter(left -> left >= 16).count() <= Math.max(0, model.collections() - LISTED),
                "not filled: " + inFile);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void fillersLeaveNoRoom(Stored stored) {
        HeapModel model = new HeapModel();
        stored.strings().forEach(model::stored);
        int collections = model.collections();

        model.fillers().forEach(model::stored);

        assertEquals(List.of(), model.fillers());
        assertEquals(collections, model.collections(), "no filler begins a collection");
    }

    @Test
    void anEmptyStringTakesRoomToo() {
        HeapModel model = new HeapModel();
        model.stored(0);

        assertEquals(List.of(HeapModel.COLLECTION_BYTES - 16 - 16 - 16), model.fillers());
    }

    @Test
    void theLongestStringThatFitsAHoleFillsACollection() {
        HeapModel model = new HeapModel();
        model.stored(4064);

        assertEquals(List.of(), model.fillers());
        assertEquals(1, model.collections());
    }
}
