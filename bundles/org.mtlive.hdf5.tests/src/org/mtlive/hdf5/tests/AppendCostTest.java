// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Type;
import org.mtlive.testing.Hdf5ForTests;

/** Appending goes on for weeks: it must leave nothing for the garbage collector. */
class AppendCostTest {
    private static final int SAMPLES = 1000;
    private static final int WARM_UP = 30_000;
    private static final int MEASURED = 5_000;
    /** A copy of the samples would be 4000. */
    private static final long MOST_BYTES = 100;

    @TempDir
    Path directory;

    @Test
    void appendingAllocatesNothing() throws IOException, JMException {
        float[] samples = new float[SAMPLES];
        try (H5File file = Hdf5ForTests.library("writer").create(directory.resolve("x.h5"), FileCreation.live(),
                FileAccess.writer());
                H5Dataset ex = file.root().createDataset("ex", H5Type.FLOAT32, DatasetCreation.live(0, 2000))) {
            append(ex, samples, WARM_UP);

            long before = allocatedBytes();
            append(ex, samples, MEASURED);
            long each = (allocatedBytes() - before) / MEASURED;

            assertTrue(each < MOST_BYTES, () -> each + " bytes allocated an append");
        }
    }

    /** The file does not grow: what is measured is the call. */
    private static void append(H5Dataset ex, float[] samples, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            ex.append(samples, 0, samples.length);
            if (ex.length() > 100L * SAMPLES) {
                ex.setLength(0);
            }
        }
    }

    private static long allocatedBytes() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        return (Long) server.getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                "CurrentThreadAllocatedBytes");
    }
}
