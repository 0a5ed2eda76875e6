// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.FileVersion;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The reader as an OSGi service; only in a framework. */
@Timeout(60)
class ServiceTest {
    @TempDir
    Path folder;

    @Test
    void readerServiceIsThereWithTheBundles() throws Exception {
        Bundle bundle = FrameworkUtil.getBundle(ServiceTest.class);
        assumeTrue(bundle != null, "needs an OSGi framework");
        ServiceTracker<ReaderService, ReaderService> tracker =
                new ServiceTracker<>(bundle.getBundleContext(), ReaderService.class, null);
        tracker.open();
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex")) {
            ReaderService service = tracker.waitForService(30_000);
            assertNotNull(service);

            try (LiveReader reader = service.open(folder.resolve("live.h5"))) {
                recorder.appendAndFlush(5);
                reader.refresh();

                assertEquals(5, reader.safeSamples(recorder.ids().getFirst()));
            }
        } finally {
            tracker.close();
        }
    }
}
