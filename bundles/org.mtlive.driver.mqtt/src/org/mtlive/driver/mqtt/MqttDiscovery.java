// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mtlive.acquisition.driver.DiscoveredInstrument;

/** Which of a broker's topics are instruments: what they send tells it, not their names. */
final class MqttDiscovery {

    private static final String DATA = "/data";
    private static final String META = "/meta";

    private final BrokerAddress broker;
    private final SortedMap<String, byte[]> seen;

    /**
     * Looks at what was seen.
     *
     * @param broker where
     * @param seen   topic to a message of it
     */
    MqttDiscovery(BrokerAddress broker, SortedMap<String, byte[]> seen) {
        this.broker = broker;
        this.seen = seen;
    }

    /** The instruments, by their topics. */
    List<DiscoveredInstrument> instruments() {
        List<DiscoveredInstrument> found = new ArrayList<>();
        for (String topic : seen.keySet()) {
            if (topic.endsWith(DATA)) {
                String base = topic.substring(0, topic.length() - DATA.length());
                batches(base).or(() -> lines(base)).ifPresent(found::add);
            } else if (topic.endsWith(META)) {
                String base = topic.substring(0, topic.length() - META.length());
                if (!seen.containsKey(base + DATA)) {
                    header(base).map(header -> instrument(base, "martas", text(header)
                            + "; nothing was sent while it was listened to")).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<DiscoveredInstrument> batches(String base) {
        try {
            BatchMessage batch = BatchDecoder.decode(seen.get(base + DATA));
            return Optional.of(instrument(base, "batch", String.format(Locale.ROOT, "%d channels of %s at %s Hz; name"
                    + " their components with channels", batch.samples().size(),
                    batch.type().toString().toLowerCase(Locale.ROOT), rate(batch.sampleRateHz()))));
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    private Optional<DiscoveredInstrument> lines(String base) {
        try {
            if (MartasRow.parse(text(base + DATA), 1).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(instrument(base, "martas", header(base).map(MqttDiscovery::text)
                    .orElse("MARTAS; its header was not sent while it was listened to")));
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    private Optional<MartasHeader> header(String base) {
        try {
            return seen.containsKey(base + META) ? Optional.of(MartasHeader.parse(text(base + META)))
                    : Optional.empty();
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    private String text(String topic) {
        return new String(seen.get(topic), StandardCharsets.UTF_8);
    }

    private static String text(MartasHeader header) {
        return "MARTAS, " + IntStream.range(0, header.keys().size())
                .mapToObj(i -> header.keys().get(i) + " in " + header.units().get(i)).collect(Collectors.joining(", "))
                + "; say its rate with sample-rate";
    }

    private static String rate(double rateHz) {
        return rateHz == Math.rint(rateHz) ? Long.toString((long) rateHz) : Double.toString(rateHz);
    }

    private DiscoveredInstrument instrument(String topic, String format, String text) {
        Map<String, String> settings = new LinkedHashMap<>(broker.settings());
        settings.put("topic", topic);
        settings.put("format", format);
        return new DiscoveredInstrument("MQTT " + topic + " at " + broker, settings, text);
    }
}
