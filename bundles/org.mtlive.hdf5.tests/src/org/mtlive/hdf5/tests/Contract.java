// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import java.io.IOException;
import java.nio.file.Path;

import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.testing.Hdf5ForTests;

/** What the contracts of all topics need. */
interface Contract {
    /** The provider under test. */
    String providerId();

    /** A new directory for each test. */
    Path directory();

    default H5Library library(String role) throws IOException {
        return Hdf5ForTests.provider(providerId()).library(role);
    }

    default Path path() {
        return directory().resolve("file.h5");
    }

    default H5File createLive() throws IOException {
        return library("writer").create(path(), FileCreation.live(), FileAccess.writer());
    }
}
