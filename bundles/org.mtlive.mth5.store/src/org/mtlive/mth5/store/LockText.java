// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The content of a lock file: lines {@code name=value}, for people and programs. */
final class LockText {
    private LockText() { }

    /** Begins the line that is written again and again; it is the last one and always of the same length. */
    static final String HEARTBEAT = "heartbeat=";

    static String format(LockHolder holder) {
        return "host=" + holder.host() + "\npid=" + holder.pid() + "\nboot=" + holder.bootId() + "\nprocess-start="
                + holder.processStart() + "\nsince=" + holder.since() + "\n";
    }

    /** Empty for an empty text and for one that was cut short by a crash. */
    static Optional<LockHolder> parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            int at = line.indexOf('=');
            values.put(line.substring(0, at), line.substring(at + 1));
        });
        try {
            return Optional.of(new LockHolder(required(values, "host"), Long.parseLong(required(values, "pid")),
                    required(values, "boot"), required(values, "process-start"),
                    Instant.parse(required(values, "since")), heartbeat(values)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty also while it is being written. */
    private static Optional<Instant> heartbeat(Map<String, String> values) {
        try {
            return Optional.ofNullable(values.get("heartbeat")).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
