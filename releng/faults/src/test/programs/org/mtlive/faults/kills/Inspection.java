// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.mtlive.console.verify.Finding;
import org.mtlive.console.verify.Severity;
import org.mtlive.console.verify.Verification;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.SuperblockInfo;

/** Looks at every object and every value of a recovered file and compares them with what was promised. */
final class Inspection {
    private static final String GROWS = "time_period.end";
    private final Mth5File file;
    private final Promise promise;
    private final List<String> problems;
    private long samples;

    Inspection(Mth5File file, Promise promise, List<String> problems) {
        this.file = file;
        this.promise = promise;
        this.problems = problems;
    }

    /** {@return runs, samples and what is wrong by kind} */
    Map<String, Object> inspect() throws IOException {
        Map<RunId, List<ChannelId>> runs = new TreeMap<>();
        Set<String> names = new HashSet<>();
        for (String survey : file.surveyNames()) {
            for (String station : file.getSurvey(survey).stationNames()) {
                names.add(station);
                for (String run : file.getStation(station, survey).runNames()) {
                    names.add(run);
                    runs.put(new RunId(survey, station, run), new ArrayList<>());
                }
            }
        }
        for (ChannelId channel : file.channels()) {
            runs.get(channel.parent()).add(channel);
        }
        promise.added().stream().filter(name -> !names.contains(name))
                .forEach(name -> problems.add("lost: " + name + " was added"));
        for (Map.Entry<RunId, List<ChannelId>> run : runs.entrySet()) {
            inspect(run.getKey(), run.getValue());
        }
        verify();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("runs", runs.size());
        found.put("samples", samples);
        return found;
    }

    private void inspect(RunId run, List<ChannelId> channels) throws IOException {
        if (channels.size() != KilledRuns.COMPONENTS.size()) {
            problems.add("half-made: " + run + " has " + channels);
        }
        if (!file.getRun(run).metadata().text("id").equals(run.run())) {
            problems.add("half-made: " + run + " does not have its metadata");
        }
        for (ChannelId id : channels) {
            try (Channel channel = file.getChannel(id)) {
                values(channel);
                metadata(channel);
            }
        }
    }

    private void values(Channel channel) throws IOException {
        int run = KilledRuns.number(channel.id().parent());
        int place = KilledRuns.COMPONENTS.indexOf(channel.id().component());
        long safe = promise.flushed().getOrDefault(run, 0L);
        if (channel.length() < safe) {
            problems.add("lost: " + channel.id() + " has " + channel.length() + " of " + safe + " flushed samples");
        }
        int[] values = new int[Math.toIntExact(channel.length())];
        channel.read(0, values, 0, values.length);
        samples += values.length;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != KilledRuns.value(run, place, i)) {
                problems.add("wrong: " + channel.id() + "[" + i + "] is " + values[i] + ", length " + values.length
                        + ", flushed " + safe);
                return;
            }
        }
    }

    private void metadata(Channel channel) throws IOException {
        Metadata expected = KilledRuns.channel(channel.id()).completeMetadata();
        Metadata found = channel.metadata();
        expected.values().forEach((name, value) -> {
            if (!name.equals(GROWS) && !value.equals(found.get(name).orElse(""))) {
                problems.add("half-made: " + channel.id() + ": " + name + " is " + found.get(name) + ", not " + value);
            }
        });
    }

    private void verify() throws IOException {
        SuperblockInfo superblock = SuperblockInfo.read(file.path()).orElseThrow();
        for (Finding finding : Verification.rules(false).check(file, superblock)) {
            if (finding.severity() == Severity.ERROR) {
                problems.add("verify: " + finding);
            }
        }
    }
}
