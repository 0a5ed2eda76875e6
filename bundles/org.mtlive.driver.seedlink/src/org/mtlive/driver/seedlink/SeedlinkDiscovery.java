// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mtlive.acquisition.driver.DiscoveredInstrument;

/** Makes an instrument of each station that a server lists, with a proposal which stream becomes which component. */
final class SeedlinkDiscovery {

    private static final char MAGNETOMETER = 'F';
    private static final char POTENTIAL = 'Q';
    private static final String DIRECTIONS = "NEZ123";
    private static final String AXES = "xyz";

    private SeedlinkDiscovery() {
    }

    /** The stations, by their codes. */
    static List<DiscoveredInstrument> instruments(String host, int port, List<ServerStream> streams) {
        Map<String, List<ServerStream>> stations = streams.stream().sorted(Comparator.comparing(ServerStream::name))
                .collect(Collectors.groupingBy(stream -> stream.network() + "." + stream.station(), TreeMap::new,
                        Collectors.toList()));
        List<DiscoveredInstrument> found = new ArrayList<>();
        stations.forEach((name, all) -> {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("host", host);
            settings.put("port", Integer.toString(port));
            settings.put("network", all.getFirst().network());
            settings.put("station", all.getFirst().station());
            settings.put("channels", channels(all));
            found.add(new DiscoveredInstrument("SeedLink station " + name + " at " + host + ":" + port, settings,
                    text(all)));
        });
        return found;
    }

    private static String channels(List<ServerStream> streams) {
        Map<String, String> channels = new LinkedHashMap<>(); // component to stream
        for (ServerStream stream : streams) {
            String plain = stream.name().replace('.', '_').toLowerCase(Locale.ROOT);
            String component = usual(stream.channel());
            channels.put(channels.containsKey(component) ? plain : component, stream.name());
        }
        return channels.entrySet().stream().map(entry -> entry.getValue() + "=" + entry.getKey())
                .collect(Collectors.joining(","));
    }

    /** The second letter of a channel code tells what is measured, the third one the direction. */
    private static String usual(String code) {
        int direction = DIRECTIONS.indexOf(code.charAt(2));
        char instrument = code.charAt(1);
        if (direction < 0 || instrument != MAGNETOMETER && instrument != POTENTIAL) {
            return code.toLowerCase(Locale.ROOT);
        }
        return (instrument == MAGNETOMETER ? "h" : "e") + AXES.charAt(direction % AXES.length());
    }

    private static String text(List<ServerStream> streams) {
        String names = streams.stream().map(ServerStream::name).collect(Collectors.joining(", "));
        String from = streams.stream().map(ServerStream::begin).filter(time -> !time.isEmpty())
                .min(Comparator.naturalOrder()).orElse("");
        String to = streams.stream().map(ServerStream::end).filter(time -> !time.isEmpty())
                .max(Comparator.naturalOrder()).orElse("");
        return "streams " + names + (from.isEmpty() || to.isEmpty() ? "" : ", from " + from + " to " + to);
    }
}
