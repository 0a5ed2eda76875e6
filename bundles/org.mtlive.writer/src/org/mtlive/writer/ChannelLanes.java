// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.store.InstrumentRow;

/** Hands out the channels of a recording to drivers: each channel to one driver at a time. Thread-safe. */
final class ChannelLanes {

    private final WriterSetup setup;
    private LiveFile file;
    private final GapLedger ledger;
    private final Padding padding = new Padding();
    private final Map<ChannelId, ChannelFeed> feeds = new LinkedHashMap<>();
    private final List<RunSpec> runs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int firstNumber;

    /** Opens the channels of the request; on the writer's thread. */
    ChannelLanes(WriterSetup setup, LiveFile file, GapLedger ledger) throws Mth5Exception {
        this.setup = setup;
        this.file = file;
        this.ledger = ledger;
        this.firstNumber = file.instruments();
        for (RunSpec run : setup.request().runs()) {
            open(run);
        }
    }

    /** Opens the channels of a run, but for those that are open; on the writer's thread. */
    synchronized void open(RunSpec run) throws Mth5Exception {
        runs.add(run);
        for (ChannelSpec spec : run.channels()) {
            if (!feeds.containsKey(spec.id())) {
                LiveChannel channel = file.channel(spec.id());
                feeds.put(spec.id(), new ChannelFeed(channel,
                        new ChannelAppender(channel, padding, ledger, setup.counters())));
            }
        }
    }

    /** What was asked for; a run to which channels were added comes several times. */
    synchronized List<RunSpec> runs() {
        return List.copyOf(runs);
    }

    /** A channel that was asked for. */
    synchronized ChannelFeed feed(ChannelId id) {
        return feeds.get(id);
    }

    /** The file was opened again; on the writer's thread. */
    synchronized void reopened(LiveFile again) throws Mth5Exception {
        file = again;
        for (ChannelFeed feed : feeds.values()) {
            feed.appender().reopened(again.channel(feed.id()));
            feed.round().restart();
        }
    }

    /** How far every channel is; on the writer's thread. */
    synchronized List<ChannelProgress> progress() {
        return feeds.values().stream().map(ChannelFeed::progress).toList();
    }

    synchronized ChannelLane lane(RunId run, InstrumentDescription instrument) throws Mth5Exception {
        List<ChannelFeed> found = new ArrayList<>();
        for (ChannelDescription channel : instrument.channels()) {
            found.add(feed(run, channel, instrument.title()));
        }
        ChannelLane lane = new ChannelLane(instrument.title(), found, setup.queue(), setup.request().nan(),
                setup.request().gap(), setup.clock(),
                new LaneSeries(number(run, instrument), setup.queue(), setup.clock()));
        Map<Double, Integer> members = new HashMap<>();
        instrument.channels().forEach(channel -> members.merge(channel.sampleRateHz(), 1, Integer::sum));
        Map<Double, Round> rounds = new HashMap<>();
        members.forEach((rate, count) -> rounds.put(rate, new Round(count)));
        for (int i = 0; i < found.size(); i++) {
            double rateHz = instrument.channels().get(i).sampleRateHz();
            found.get(i).assign(lane, rounds.get(rateHz), rateHz);
        }
        return lane;
    }

    /** One that comes back keeps its number; of a new one the series are told. */
    private int number(RunId run, InstrumentDescription instrument) {
        String components = instrument.channels().stream().map(ChannelDescription::component)
                .collect(Collectors.joining(" "));
        String key = run + " " + components + " " + instrument.title();
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = firstNumber + numbers.size();
        numbers.put(key, number);
        setup.queue().command(new WriterCommand.Series(
                new InstrumentRow(number, run.toString(), components, instrument.title())));
        return number;
    }

    private ChannelFeed feed(RunId run, ChannelDescription channel, String title) throws Mth5Exception {
        ChannelId id = ChannelId.of(run.survey(), run.station(), run.run(), channel.component());
        ChannelFeed feed = feeds.get(id);
        if (feed == null) {
            throw new Mth5Exception(title + " delivers " + id + ", which this recording did not ask for; it has "
                    + feeds.keySet() + ". Add it first.");
        }
        if (feed.type() != channel.sampleType()) {
            throw new Mth5Exception(title + " delivers " + channel.sampleType().text() + " for " + id
                    + ", but the channel in the file is " + feed.type().text() + ". Record into a new run.");
        }
        if (feed.isTaken()) {
            throw new Mth5Exception(title + " delivers " + id
                    + ", which another instrument of this recording delivers.");
        }
        return feed;
    }
}
