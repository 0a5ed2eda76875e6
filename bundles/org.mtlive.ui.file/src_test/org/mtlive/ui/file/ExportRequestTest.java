// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class ExportRequestTest {

    @Test
    void everythingOfAFileNeedsNoNamesAndNoTimes() {
        ExportRequest request = new ExportRequest(Path.of("a.h5"), Path.of("b.h5"), ExportFormat.MTH5, true, List.of(), " ", "");

        assertEquals(List.of("export", "a.h5", "b.h5", "--json", "--format", "mth5"), request.arguments());
    }

    @Test
    void aPartAsTableNamesChannelsTimesAndUnits() {
        ExportRequest request = new ExportRequest(Path.of("a.h5"), Path.of("b.csv"), ExportFormat.CSV, true, List.of("S1/MT001"),
                "2026-01-01T00:00:00 ", "2026-01-02T00:00:00");

        assertEquals(List.of("export", "a.h5", "b.csv", "--json", "--format", "csv", "--channel", "S1/MT001", "--from",
                "2026-01-01T00:00:00", "--to", "2026-01-02T00:00:00", "--physical"), request.arguments());
    }
}
