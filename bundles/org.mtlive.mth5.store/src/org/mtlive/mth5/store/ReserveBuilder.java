// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;

/**
 * Sets room aside below the end of allocation: free holes of exactly one global heap collection each, kept apart by
 * small pins that stay.
 *
 * <p>Design note: a SWMR reader cannot open what lies beyond the end that it saw when it opened the file. Strings of
 * objects that are added later go into heap collections, which fit the holes; chunks of samples are larger and never
 * take one.
 */
final class ReserveBuilder {
    private static final String PIN = ".pin";
    private static final String HOLE = ".hole";
    private static final int PIN_BYTES = 512;
    private static final int HOLE_BYTES = HeapModel.COLLECTION_BYTES;
    private static final byte[] MARK = {1};

    private ReserveBuilder() { }

    static void build(H5Group root, int holes) throws IOException {
        if (holes == 0) {
            return;
        }
        if (root.exists(HOLE)) {
            root.unlink(HOLE); // of a session that ended while it made its reserve
        }
        try (H5Dataset pin = root.createDataset(freeName(root), H5Type.UINT8, room(PIN_BYTES))) {
            try (H5Dataset hole = root.createDataset(HOLE, H5Type.UINT8, room(HOLE_BYTES))) {
                for (long n = 1; n <= holes; n++) {
                    pin.setLength(n * PIN_BYTES);
                    hole.setLength(n * HOLE_BYTES);
                }
                pin.setLength((holes + 1L) * PIN_BYTES);
            }
            // Tools that look for channels without data take a dataset of zeros for one.
            pin.writeRows(0, MARK, 1);
            pin.writeRows(pin.length() - 1, MARK, 1);
        }
        root.unlink(HOLE);
        root.file().flush();
    }

    private static DatasetCreation room(int bytes) {
        return DatasetCreation.live(0, bytes).withAllocateEarly(true).withNeverFill(true);
    }

    private static String freeName(H5Group root) throws IOException {
        int number = 1;
        String name = PIN;
        while (root.exists(name)) {
            number++;
            name = PIN + number;
        }
        return name;
    }
}
