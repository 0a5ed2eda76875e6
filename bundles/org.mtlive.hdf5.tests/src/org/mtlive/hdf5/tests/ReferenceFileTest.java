// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.TestData;

/** Everything in files of Python mth5 can be read. */
class ReferenceFileTest {
    @TempDir
    Path directory;

    private final List<String> strange = new ArrayList<>();
    private int groups;
    private int datasets;
    private int values;

    @ParameterizedTest
    @CsvSource({"0.1.0, 21, 13, 342", "0.2.0, 25, 14, 351"})
    void everyAttributeAndDatasetIsRead(String version, int groupsThere, int datasetsThere, int attributesThere)
            throws IOException {
        Path path = TestData.copy("ref_v" + version + ".h5", directory);

        try (H5File file = Hdf5ForTests.library("reader").open(path, FileOpen.READ_ONLY, FileAccess.plain())) {
            assertEquals(new H5Value.Text(version), file.root().attribute("file.version").orElseThrow());
            walk(file.root());
            checkSummary(file, version.equals("0.1.0") ? "Survey/channel_summary" : "channel_summary");
        }

        assertEquals(List.of(), strange);
        assertEquals(List.of(groupsThere, datasetsThere, attributesThere), List.of(groups, datasets, values));
    }

    private void walk(H5Object object) throws IOException {
        for (Map.Entry<String, H5Value> attribute : object.attributes().entrySet()) {
            values++;
            if (attribute.getValue() instanceof H5Value.Other) {
                strange.add(object + "@" + attribute);
            }
        }
        switch (object) {
            case H5Group group -> {
                groups++;
                for (String name : group.childNames()) {
                    try (H5Object child = group.open(name)) {
                        walk(child);
                    }
                }
            }
            case H5Dataset dataset -> {
                datasets++;
                read(dataset);
            }
        }
    }

    private void read(H5Dataset dataset) throws IOException {
        H5Type type = dataset.type();
        long elements = 1;
        for (long dimension : dataset.shape()) {
            elements *= dimension;
        }
        if (type.equals(H5Type.TEXT)) {
            assertEquals(elements, dataset.readTexts().size());
        } else if (type.isVariable()) {
            strange.add(dataset + " " + type);
        } else {
            assertEquals(elements * type.sizeBytes(), dataset.readAll().length);
        }
    }

    private static void checkSummary(H5File file, String name) throws IOException {
        if (!file.root().exists(name)) {
            return;
        }
        try (H5Dataset summary = file.root().openDataset(name)) {
            H5Type.Compound row = (H5Type.Compound) summary.type();
            assertEquals("survey", row.members().getFirst().name());
            assertFalse(row.isVariable());
            assertEquals(summary.length() * row.sizeBytes(), summary.readRows(0, (int) summary.length()).length);
        }
    }
}
