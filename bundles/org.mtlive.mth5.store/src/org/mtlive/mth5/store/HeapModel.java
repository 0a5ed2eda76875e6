// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What libhdf5 does with the strings that it stores: its list of global heap collections and the room left in each.
 *
 * <p>Design note: a reader caches a collection as a whole, so a string that is put into it later is "a bad heap index"
 * for that reader. HDF5 does not tell where a string went. But its rule is simple, and starts with an empty list when
 * the file is opened: the first collection with room takes the string and moves one place forward; if none has room a
 * new one is put first, and of more than 16 the last is forgotten. With the rule followed here, the room that is left
 * after a change can be filled to the last byte.
 */
final class HeapModel {
    /** A collection that holds no larger string. */
    static final int COLLECTION_BYTES = 4096;
    private static final int HEADER_BYTES = 16;
    /** Also the least that a string takes, and what an empty one takes. */
    private static final int OBJECT_HEADER_BYTES = 16;
    private static final int ALIGNMENT = 8;
    private static final int LISTED = 16;

    private final List<Integer> room = new ArrayList<>();
    private int collections;

    /** A string of so many bytes was stored. */
    void stored(int textBytes) {
        int need = need(textBytes);
        for (int i = 0; i < room.size(); i++) {
            if (room.get(i) >= need) {
                room.set(i, room.get(i) - need);
                if (i > 0) {
                    Collections.swap(room, i - 1, i);
                }
                return;
            }
        }
        int size = Math.max(COLLECTION_BYTES, HEADER_BYTES + need);
        if (room.size() == LISTED) {
            room.removeLast();
        }
        room.addFirst(size - HEADER_BYTES - need);
        collections++;
    }

    /** Lengths of the strings that fill all room to the last byte when they are stored in this order. */
    List<Integer> fillers() {
        return room.stream().filter(left -> left >= OBJECT_HEADER_BYTES).sorted(Collections.reverseOrder())
                .map(left -> left - OBJECT_HEADER_BYTES).toList();
    }

    /** Collections that were made since the file was opened. */
    int collections() {
        return collections;
    }

    private static int need(int textBytes) {
        return OBJECT_HEADER_BYTES + (textBytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
