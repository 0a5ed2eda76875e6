// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the provider {@code jni}. */
class JniContractTest implements FileContract, StructureContract, AttributeContract, DatasetContract {
    @TempDir
    Path directory;

    @Override
    public String providerId() {
        return "jni";
    }

    @Override
    public Path directory() {
        return directory;
    }
}
