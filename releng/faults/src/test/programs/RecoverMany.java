// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.mtlive.hdf5.ffm.FfmProvider;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;

/**
 * Recovers one file a line of input ({@code FILE TAB TARGET}) and says in a line of JSON what came of it; so a thousand
 * recoveries need one Java process.
 */
final class RecoverMany {
    private RecoverMany() { }

    public static void main(String[] args) throws Exception {
        Mth5Store store = new Mth5Store(new FfmProvider(Path.of(System.getProperty("mtlive.natives"))));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] names = line.split("\t");
            System.out.println(recover(store, Path.of(names[0]), Path.of(names[1])));
        }
    }

    private static String recover(Mth5Store store, Path file, Path target) {
        try {
            RecoveryReport report = store.recovery().recover(file, RecoveryOptions.copyTo(target));
            return "{\"needed\": " + report.needed() + ", \"lossy\": " + report.isLossy() + ", \"safe\": "
                    + report.safeSamples() + ", \"committed\": " + report.committed() + ", \"damaged\": "
                    + report.damaged().size() + ", \"said\": "
                    + quoted(report.remarks() + " " + report.damaged().stream().limit(3).toList()) + "}";
        } catch (Mth5Exception e) {
            return "{\"refused\": " + quoted(e.getMessage()) + "}";
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            return "{\"crashed\": " + quoted(e.toString()) + "}";
        }
    }

    private static String quoted(String text) {
        return "\"" + text.chars().mapToObj(c -> c < ' ' || c == '"' || c == '\\' ? " " : Character.toString(c))
                .collect(Collectors.joining()) + "\"";
    }
}
