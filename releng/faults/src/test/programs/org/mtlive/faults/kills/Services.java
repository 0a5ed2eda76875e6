// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import java.io.IOException;
import java.nio.file.Path;

import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.hdf5.ffm.FfmProvider;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.writer.SwmrWriterService;

/**
 * The product's own services, made by hand.
 *
 * @param store opens files
 * @param writer writes live files
 */
record Services(Mth5Store store, WriterService writer) {

    /** Makes them with the HDF5 library of a folder. */
    static Services of(Path natives) throws IOException {
        Mth5Store store = new Mth5Store(new FfmProvider(natives));
        return new Services(store, new SwmrWriterService(store));
    }
}
