// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** Looks at a file whose structure grows and verifies what it reads. Belongs to one thread. */
final class StructureWatch {

    private static final int NEWEST = 10;
    private static final int OTHERS = 10;
    private static final int PIECE = 20_000;

    private final LiveReader reader;
    private final Random choice = new Random(1);
    private final Set<RunId> runs = new HashSet<>();
    private boolean isPatient;
    private int looks;
    private int growth;
    private long values;
    private long wrong;
    private long errors;
    private long excused;
    private String lastError = "";

    /** @param isPatient whether writers come and go: what cannot be read meanwhile is no error, a wrong value is */
    StructureWatch(LiveReader reader, boolean isPatient) {
        this.reader = reader;
        this.isPatient = isPatient;
    }

    boolean mayGrow() {
        return reader.life().mayGrow();
    }

    boolean isRight() {
        return wrong == 0 && errors == 0;
    }

    /** Refreshes, and reads the newest channels and some of the others. */
    void look() {
        looks++;
        int known = runs.size();
        try {
            reader.refresh();
            List<ChannelId> channels = reader.channels();
            List<ChannelId> chosen = new ArrayList<>(channels.subList(Math.max(0, channels.size() - NEWEST),
                    channels.size()));
            for (int i = 0; i < OTHERS && !channels.isEmpty(); i++) {
                chosen.add(channels.get(choice.nextInt(channels.size())));
            }
            for (ChannelId channel : chosen) {
                long safe = reader.safeSamples(channel);
                read(channel, Math.max(0, safe - PIECE), safe);
            }
        } catch (Mth5Exception | RuntimeException e) {
            error(e);
        }
        growth += runs.size() > known ? 1 : 0;
    }

    /** Refreshes, and reads every sample of every channel. */
    void everything() {
        looks++;
        isPatient = false;
        try {
            reader.refresh();
            for (ChannelId channel : reader.channels()) {
                read(channel, 0, reader.safeSamples(channel));
            }
        } catch (Mth5Exception | RuntimeException e) {
            error(e);
        }
    }

    /** {@return looks, growth (looks that found new runs), runs, values, wrong, errors, excused, last_error} */
    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("looks", looks);
        counts.put("growth", growth);
        counts.put("runs", runs.size());
        counts.put("values", values);
        counts.put("wrong", wrong);
        counts.put("errors", errors);
        counts.put("excused", excused);
        counts.put("last_error", lastError);
        return counts;
    }

    private void read(ChannelId channel, long begin, long end) throws Mth5Exception {
        runs.add(channel.parent());
        RunSignal signal = new RunSignal(StructurePlan.number(channel.parent()),
                StructurePlan.COMPONENTS.indexOf(channel.component()));
        for (long first = begin; first < end; first += PIECE) {
            int count = (int) Math.min(PIECE, end - first);
            Window window = reader.window(channel, first, count, Scale.COUNTS);
            wrong += signal.wrong(first, window.values()) + count - window.count();
            values += window.count();
        }
    }

    private void error(Exception e) {
        if (isPatient) {
            excused++;
        } else {
            errors++;
        }
        lastError = String.valueOf(e.getMessage());
    }
}
