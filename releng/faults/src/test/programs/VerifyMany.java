// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mtlive.console.verify.Finding;
import org.mtlive.console.verify.Severity;
import org.mtlive.console.verify.Verification;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.hdf5.ObjectKind;
import org.mtlive.hdf5.ffm.FfmProvider;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.SuperblockInfo;

/**
 * Verifies one file a line of input as {@code mtlive verify} does, in one process, and says in a line of JSON what was
 * found; of a file without a finding also a checksum of all that is in it.
 */
final class VerifyMany {
    private final FfmProvider provider;
    private final Mth5Store store;

    private VerifyMany(Path natives) throws IOException {
        provider = new FfmProvider(natives);
        store = new Mth5Store(provider);
    }

    public static void main(String[] args) throws Exception {
        VerifyMany many = new VerifyMany(Path.of(System.getProperty("mtlive.natives")));
        JsonMapper json = JsonMapper.builder().build();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            try {
                many.verify(Path.of(line), answer);
            } catch (IOException | RuntimeException e) {
                answer.put("found", "refused: " + e.getMessage());
            }
            System.out.println(json.writeValueAsString(answer));
        }
    }

    private void verify(Path file, Map<String, Object> answer) throws IOException {
        SuperblockInfo superblock = SuperblockInfo.read(file).orElseThrow(() -> new IOException("no HDF5"));
        List<Finding> findings = Verification.ofHeaps(store.damagedHeaps(file));
        if (findings.isEmpty()) {
            try (Mth5File open = store.open(file, OpenMode.READ, OpenOptions.normal())) {
                findings = Verification.rules(true).check(open, superblock);
            }
        }
        findings.stream().filter(finding -> finding.severity() != Severity.INFO).findFirst()
                .ifPresent(finding -> answer.put("found", finding.toString()));
        if (!answer.containsKey("found")) {
            answer.put("content", content(file));
        }
    }

    /** Of names, attributes and values. */
    private String content(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        try (H5File h5 = provider.library("content").open(file, FileOpen.READ_ONLY, FileAccess.reader())) {
            add(h5.root(), crc);
        }
        return Long.toHexString(crc.getValue());
    }

    private static void add(H5Object object, CRC32C crc) throws IOException {
        for (Map.Entry<String, H5Value> attribute : object.attributes().entrySet()) {
            add(crc, attribute.getKey() + "=" + text(attribute.getValue()));
        }
        switch (object) {
            case H5Group group -> {
                for (String name : group.childNames()) {
                    add(crc, name);
                    if (group.childKind(name) != ObjectKind.OTHER) {
                        try (H5Object child = group.open(name)) {
                            add(child, crc);
                        }
                    }
                }
            }
            case H5Dataset dataset when dataset.path().contains("/.") || dataset.path().startsWith(".") ->
                    add(crc, Arrays.toString(dataset.shape()));
            case H5Dataset dataset when dataset.type().equals(H5Type.TEXT) -> add(crc, dataset.readTexts().toString());
            case H5Dataset dataset -> {
                add(crc, Arrays.toString(dataset.shape()) + dataset.type());
                crc.update(dataset.type().isVariable() ? new byte[0] : values(dataset));
            }
            default -> { }
        }
    }

    /** Texts of rows end with their first zero; what lies behind it nobody reads. */
    private static byte[] values(H5Dataset dataset) throws IOException {
        byte[] bytes = dataset.readAll();
        if (dataset.type() instanceof H5Type.Compound rows) {
            for (int row = 0; row < bytes.length; row += rows.sizeBytes()) {
                for (H5Type.Member member : rows.members()) {
                    if (member.type() instanceof H5Type.FixedText text) {
                        clear(bytes, row + member.offset(), text.sizeBytes());
                    }
                }
            }
        }
        return bytes;
    }

    private static void clear(byte[] bytes, int from, int count) {
        int end = from;
        while (end < from + count && bytes[end] != 0) {
            end++;
        }
        Arrays.fill(bytes, end, from + count, (byte) 0);
    }

    private static String text(H5Value value) {
        return switch (value) {
            case H5Value.RealArray array -> Arrays.toString(array.values());
            case H5Value.WholeArray array -> Arrays.toString(array.values());
            default -> value.toString();
        };
    }

    private static void add(CRC32C crc, String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
