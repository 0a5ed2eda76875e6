// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the provider {@code ffm}. */
class FfmContractTest
        implements FileContract, StructureContract, AttributeContract, DatasetContract, SwmrContract {
    @TempDir
    Path directory;

    @Override
    public String providerId() {
        return "ffm";
    }

    @Override
    public Path directory() {
        return directory;
    }
}
