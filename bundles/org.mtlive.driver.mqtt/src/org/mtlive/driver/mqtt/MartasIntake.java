// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.Findings;
import org.mtlive.acquisition.driver.support.TimeIndex;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Units;

/** Samples of MARTAS: their place follows from their time. What comes again is left out. */
final class MartasIntake implements Intake {

    /** What MARTAS calls the horizontal and vertical components of the field, and what it calls a second time. */
    private static final Map<String, String> USUAL = Map.of("x", "hx", "y", "hy", "z", "hz");
    private static final String SECOND_TIME = "sectime";

    private final MqttOptions options;
    private final Findings findings;
    private Optional<MartasHeader> header = Optional.empty();
    private List<Integer> columns = List.of();
    private int leastValues;
    private Optional<TimeIndex> index = Optional.empty();

    MartasIntake(MqttOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
    }

    @Override
    public Optional<List<ChannelDescription>> learn(Event.Message message)
            throws MalformedMessageException, DriverException {
        if (!message.leaf().equals("meta")) {
            return Optional.empty();
        }
        MartasHeader read = MartasHeader.parse(text(message));
        List<Integer> chosen = new ArrayList<>();
        List<ChannelDescription> channels = new ArrayList<>();
        for (Map.Entry<String, String> channel : wanted(read).entrySet()) {
            int column = read.keys().indexOf(channel.getKey());
            if (column < 0) {
                throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'channels': " + options.place()
                        + " has no key " + channel.getKey() + ", it has " + read.keys());
            }
            channels.add(ChannelDescription.of(channel.getValue(), SampleType.FLOAT64, options.sampleRateHz(),
                    options.unit(chosen.size(), unit(read.units().get(column)))));
            chosen.add(column);
        }
        header = Optional.of(read);
        columns = List.copyOf(chosen);
        leastValues = chosen.stream().mapToInt(column -> column + 1).max().orElseThrow();
        return Optional.of(channels);
    }

    private Map<String, String> wanted(MartasHeader read) throws MalformedMessageException {
        if (!options.channels().isEmpty()) {
            return options.channels();
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : read.keys()) {
            if (key.equals(SECOND_TIME)) {
                break;
            }
            try {
                all.put(key, Names.component(USUAL.getOrDefault(key, key.toLowerCase(Locale.ROOT))));
            } catch (Mth5Exception e) {
                throw new MalformedMessageException("key " + key + " can be no component: " + e.getMessage());
            }
        }
        if (all.isEmpty()) {
            throw new MalformedMessageException("its header has no values");
        }
        return all;
    }

    private static String unit(String text) {
        String unit = text.equals("degC") || text.equals("deg_C") ? "celsius" : text;
        return Units.longName(unit).isPresent() ? unit : "unitless";
    }

    @Override
    public Optional<Instant> begin(Event.Message message) throws MalformedMessageException {
        List<MartasRow> rows = rows(message);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Instant start = rows.getFirst().time();
        index = Optional.of(new TimeIndex(start, options.sampleRateHz(), options.tolerance()));
        return Optional.of(start);
    }

    @Override
    public void take(Event.Message message, Delivery delivery)
            throws MalformedMessageException, InterruptedException {
        for (MartasRow row : rows(message)) {
            TimeIndex.Placement place = index.orElseThrow().place(row.time(), 1);
            if (place.held()) {
                findings.strayTime();
            }
            if (place.count() > 0 && place.firstSample() < options.endSample()) {
                send(row, place, message.hostNanos(), delivery);
            }
        }
    }

    @Override
    public boolean isDone() {
        return index.isPresent() && index.get().nextSample() >= options.endSample();
    }

    private void send(MartasRow row, TimeIndex.Placement place, long hostNanos, Delivery delivery)
            throws InterruptedException {
        if (place.gap() > 0) {
            findings.gap(place.gap());
        }
        int quality = place.gap() > 0 ? QualityBit.GAP_BEFORE.mask() : 0;
        for (int channel = 0; channel < columns.size(); channel++) {
            int column = columns.get(channel);
            double value = row.values()[column] / header.orElseThrow().factors().get(column);
            delivery.send(new SampleBatch(channel, place.firstSample(), row.time(), hostNanos, quality,
                    new Samples.Float64(new double[] {value})));
        }
    }

    private List<MartasRow> rows(Event.Message message) throws MalformedMessageException {
        return message.leaf().equals("data") ? MartasRow.parse(text(message), leastValues) : List.of();
    }

    private static String text(Event.Message message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }

    @Override
    public void release(Delivery delivery, boolean all) {
        // nothing is kept
    }
}
