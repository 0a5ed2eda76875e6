// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.Times;

/** Makes an empty MTH5 file in which structure can grow live later. */
final class FileCreator {
    static final String SOFTWARE = "mtlive";
    static final String SOFTWARE_VERSION = "0.1.0";
    private static final long DATA_LEVEL = 1;

    private FileCreator() { }

    static OpenFile create(H5Library library, Path file, FileVersion version, FileAccess access, WriterLock lock)
            throws IOException {
        H5File h5 = library.create(file, FileCreation.live(), access);
        try {
            OpenFile open = new OpenFile(file, h5, version, access, Optional.of(lock));
            AttributeCodec.write(h5.root(), rootAttributes(version));
            new StructureBuilder(open).root(h5.root(), StructureBuilder.surveyAttributes(
                    new SurveyId(Structure.DEFAULT_SURVEY), Metadata.of(MetadataClass.SURVEY)));
            h5.flush();
            return open;
        } catch (IOException | RuntimeException e) {
            h5.close();
            throw e;
        }
    }

    static Map<String, Object> rootAttributes(FileVersion version) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file.type", "MTH5");
        values.put("file.version", version.text());
        values.put("data_level", DATA_LEVEL);
        values.put("file.access.platform", System.getProperty("os.name") + "-" + System.getProperty("os.version") + "-"
                + System.getProperty("os.arch"));
        values.put("file.access.time", Times.format(Instant.now()));
        values.put("mth5.software.name", SOFTWARE);
        values.put("mth5.software.version", SOFTWARE_VERSION);
        return values;
    }
}
