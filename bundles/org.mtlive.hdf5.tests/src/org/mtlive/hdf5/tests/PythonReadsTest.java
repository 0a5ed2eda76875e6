// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.Python;

/** What is written is what h5py understands: the types of Python, not only the bytes. */
class PythonReadsTest {
    private static final String SCRIPT = """
            import sys, h5py, numpy
            with h5py.File(sys.argv[1], "r") as f:
                g = f["g"]
                a = g.attrs
                assert a["text"] == "Ωm" and isinstance(a["text"], str), repr(a["text"])
                assert a["real"] == 1.5 and a["real"].dtype == numpy.float64
                assert a["whole"] == -7 and a["whole"].dtype == numpy.int64
                assert a["bool"] == True and a["bool"].dtype == numpy.bool_, repr(a["bool"])
                assert list(a["texts"]) == ["a", ""], repr(a["texts"])
                assert f[a["reference"]] == g
                assert g["ex"][:].tolist() == [1, 2, 3] and g["ex"].dtype == "<f4" and g["ex"].maxshape == (None,)
                t = g["table"]
                assert t.dtype["name"] == "S5" and t.dtype["has"] == numpy.bool_, t.dtype
                assert t[0]["name"] == b"ex" and t[0]["has"] and f[t[0]["reference"]] == g["ex"]
                print("all right", h5py.version.hdf5_version)
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"ffm", "jni"})
    void h5pyUnderstandsWhatIsWritten(String provider) throws IOException {
        Path path = directory.resolve("file.h5");
        H5Type.Compound row = new H5Type.Compound(14, List.of(new H5Type.Member("name", 0, new H5Type.FixedText(5)),
                new H5Type.Member("has", 5, H5Type.BOOL), new H5Type.Member("reference", 6, H5Type.REFERENCE)));
        try (H5File file = Hdf5ForTests.provider(provider).library("writer").create(path, FileCreation.live(),
                FileAccess.writer());
                H5Group g = file.root().createGroup("g", GroupCreation.live(10));
                H5Dataset ex = g.createDataset("ex", H5Type.FLOAT32, DatasetCreation.live(0, 2000));
                H5Dataset table = g.createDataset("table", row, DatasetCreation.live(1, 10))) {
            g.setAttribute("text", new H5Value.Text("Ωm"));
            g.setAttribute("real", new H5Value.Real(1.5));
            g.setAttribute("whole", new H5Value.Whole(-7));
            g.setAttribute("bool", new H5Value.Bool(true));
            g.setAttribute("texts", new H5Value.TextArray(List.of("a", "")));
            g.setAttribute("reference", new H5Value.Reference(g.reference()));
            ex.append(new float[] {1, 2, 3}, 0, 3);
            byte[] first = new byte[14];
            first[0] = 'e';
            first[1] = 'x';
            first[5] = 1;
            System.arraycopy(ex.reference().toBytes(), 0, first, 6, 8);
            table.writeRows(0, first, 1);
        }

        String output = Python.run(SCRIPT, Duration.ofSeconds(60), path);

        assertTrue(output.contains("all right"), output);
    }
}
