// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import org.mtlive.mth5.store.DamagedObject;
import org.mtlive.mth5.store.RecoveredChannel;
import org.mtlive.mth5.store.RecoveryReport;

/**
 * A recovery in words and as data.
 *
 * @param report what was found and done
 */
record RecoveryText(RecoveryReport report) {

    private static final List<String> COLUMNS = List.of("survey", "station", "run", "component", "safe_samples",
            "beyond_samples", "lost_samples");

    void print(PrintWriter out) {
        if (!report.needed()) {
            out.println(report.file() + " needs no recovery: it was closed in order. Nothing was touched.");
            return;
        }
        if (!report.channels().isEmpty()) {
            TextTable.print(new Rows(COLUMNS, channels()), out);
        }
        for (DamagedObject damaged : report.damaged()) {
            out.println("DAMAGED " + damaged.path() + ": " + damaged.reason());
        }
        out.println(String.format(Locale.ROOT,
                "recovered %s into %s: %d objects, %d channels, %,d samples safe%s, %.1f s", report.file(),
                report.result(), report.objects(), report.channels().size(), report.safeSamples(),
                report.committed() ? String.format(Locale.ROOT, ", %,d behind the commit record cut off",
                        report.beyondSamples()) : " (no commit record: all that is there was kept)",
                report.took().toMillis() / 1000.0));
        report.backup().ifPresent(backup -> out.println("its first 48 bytes as they were: " + backup));
        if (report.isLossy()) {
            out.println("Something is LOST that had been safe: see above. Keep " + report.file() + ".");
        }
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", report.file());
        map.put("result", report.result());
        map.put("needed", report.needed());
        map.put("lossy", report.isLossy());
        map.put("commit_record", report.committed());
        map.put("objects", report.objects());
        map.put("safe_samples", report.safeSamples());
        map.put("beyond_samples", report.beyondSamples());
        map.put("channels", channels());
        map.put("damaged", report.damaged().stream().map(one -> Map.of("path", one.path(), "reason", one.reason()))
                .toList());
        map.put("superblock_flags", report.before().flags());
        map.put("end_before", report.before().endOfAllocation());
        map.put("size_bytes_before", report.sizeBytesBefore());
        map.put("backup", report.backup().map(Path::toString).orElse(null));
        map.put("remarks", report.remarks());
        map.put("seconds", report.took().toMillis() / 1000.0);
        return map;
    }

    private List<Map<String, Object>> channels() {
        return report.channels().stream().map(RecoveryText::row).toList();
    }

    private static Map<String, Object> row(RecoveredChannel channel) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("survey", channel.id().survey());
        row.put("station", channel.id().station());
        row.put("run", channel.id().run());
        row.put("component", channel.id().component());
        row.put("safe_samples", channel.safeSamples());
        row.put("beyond_samples", channel.beyondSamples());
        row.put("lost_samples", channel.lostSamples());
        return row;
    }
}
