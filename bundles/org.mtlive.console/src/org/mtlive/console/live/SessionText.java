// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;

/**
 * What a recording session tells beside its writer: instruments, alarms, who is in control.
 *
 * @param instruments as they were told
 * @param alarms      those that stand
 * @param holder      who is in control; empty when nobody is
 */
record SessionText(List<Map<String, Object>> instruments, List<Map<String, Object>> alarms, String holder) {

    private static final List<String> COLUMNS = List.of("number", "title", "run", "state", "samples", "clock", "supply",
            "drift", "text");

    /** Asks; a writer that no session holds has none of it. */
    static SessionText of(ControlClient client) throws ControlException {
        try {
            return new SessionText(Answers.rows(client.ask("instruments", Map.of()), "instruments"),
                    Answers.rows(client.ask("alarms", Map.of()), "alarms"),
                    Answers.text(client.ask("baton", Map.of()), "holder"));
        } catch (ControlException e) {
            if (e.kind() != ControlException.Kind.REFUSED) {
                throw e;
            }
            return new SessionText(List.of(), List.of(), "");
        }
    }

    void print(PrintWriter out) {
        alarms.forEach(alarm -> alarm(alarm, out));
        if (!holder.isEmpty()) {
            out.println("in control: " + holder);
        }
        if (!instruments.isEmpty()) {
            TextTable.print(new Rows(COLUMNS, instruments.stream().map(SessionText::row).toList()), out);
        }
    }

    /** One alarm in words, with what to do. */
    static void alarm(Map<String, Object> alarm, PrintWriter out) {
        String cleared = Answers.text(alarm, "cleared");
        String by = Answers.text(alarm, "acknowledged_by");
        String note = Answers.text(alarm, "acknowledged_note");
        List<String> rest = new ArrayList<>();
        rest.add("since " + Answers.text(alarm, "raised"));
        if (!cleared.isEmpty()) {
            rest.add("over since " + cleared);
        }
        rest.add(by.isEmpty() ? "not acknowledged" : "acknowledged by " + by + (note.isEmpty() ? "" : ": " + note));
        out.println("ALARM " + Answers.text(alarm, "id") + " " + Answers.text(alarm, "severity") + " "
                + Answers.text(alarm, "kind") + ": " + Answers.text(alarm, "source") + ": "
                + Answers.text(alarm, "text") + " (" + String.join(", ", rest) + ")");
        out.println("  " + Answers.text(alarm, "guidance"));
    }

    private static Map<String, Object> row(Map<String, Object> told) {
        Map<String, Object> row = new LinkedHashMap<>(told);
        row.put("clock", told.containsKey("unanswered_clock") ? "no answer" : !told.containsKey("clock_locked") ? ""
                : Boolean.TRUE.equals(told.get("clock_locked")) ? "locked" : "NOT LOCKED");
        row.put("supply", told.containsKey("unanswered_supply") ? "no answer" : number(told, "volts", "%.1f V"));
        row.put("drift", number(told, "drift_ppm", "%+.2f ppm"));
        return row;
    }

    private static String number(Map<String, Object> row, String name, String format) {
        return row.get(name) instanceof Number value ? String.format(Locale.ROOT, format, value.doubleValue()) : "";
    }
}
