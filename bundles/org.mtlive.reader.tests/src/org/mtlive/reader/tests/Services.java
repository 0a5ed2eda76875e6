// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.reader.swmr.SwmrReaderService;
import org.mtlive.testing.Hdf5ForTests;

/** Store and reader on the HDF5 of the tests, in a framework and without one. */
final class Services {
    /** One for all, as in the product: it knows which libraries have a file open already. */
    private static final SwmrReaderService READER = new SwmrReaderService(store());

    private Services() {
    }

    static Mth5Store store() {
        return new Mth5Store(Hdf5ForTests.provider("ffm"));
    }

    static SwmrReaderService reader() {
        return READER;
    }

    /** A Python program beside this class. */
    static String script(String name) throws IOException {
        try (InputStream in = Services.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
