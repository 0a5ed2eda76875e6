// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.epics.pvaccess.client.ChannelProvider;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;

/** Asks a server which waveforms it has, and makes an instrument of those whose names begin alike. */
final class EpicsDiscovery {

    private static final int MOST_NAMES = 2000;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final String server;
    private final long endNanos;

    private EpicsDiscovery(String server, Duration limit) {
        this.server = server;
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /**
     * Looks.
     *
     * @param server host:port
     * @param limit  the longest it may take; variables that have not answered by then are left out
     * @return the instruments, by the beginning of their names
     * @throws DriverException      if the server is not there or does not list its variables
     * @throws InterruptedException if the caller gave up waiting
     */
    static List<DiscoveredInstrument> look(String server, Duration limit) throws DriverException, InterruptedException {
        EpicsDiscovery discovery = new EpicsDiscovery(server, limit);
        discovery.checkThere();
        ChannelProvider provider = PvLink.provider();
        try {
            return discovery.instruments(discovery.waveforms(provider, discovery.names(provider)));
        } finally {
            provider.destroy();
        }
    }

    /** The library would wait for a server that may come. */
    private void checkThere() throws DriverException {
        int colon = server.indexOf(':');
        long limit = Math.clamp(TimeUnit.NANOSECONDS.toMillis(leftNanos()), 1, CONNECT.toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.substring(0, colon),
                    Integer.parseInt(server.substring(colon + 1))), (int) limit);
        } catch (IOException | IllegalArgumentException e) { // a port that cannot be
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> names(ChannelProvider provider) throws DriverException, InterruptedException {
        try {
            return new NamesRequest().ask(provider, NamesRequest.CHANNEL, server).get(leftNanos(), TimeUnit.NANOSECONDS)
                    .stream().filter(name -> !name.contains(",")).distinct().sorted().limit(MOST_NAMES).toList();
        } catch (ExecutionException e) {
            throw failed(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw failed("it does not list its variables; not every server does", e);
        }
    }

    private List<String> waveforms(ChannelProvider provider, List<String> names) throws InterruptedException {
        Map<String, CompletableFuture<Boolean>> asked = new TreeMap<>();
        names.forEach(name -> asked.put(name, new TypeRequest().ask(provider, name, server)));
        List<String> waveforms = new ArrayList<>();
        for (Map.Entry<String, CompletableFuture<Boolean>> one : asked.entrySet()) {
            try {
                if (one.getValue().get(leftNanos(), TimeUnit.NANOSECONDS)) {
                    waveforms.add(one.getKey());
                }
            } catch (ExecutionException | TimeoutException e) {
                // it may be gone: nothing that can be offered
            }
        }
        return waveforms;
    }

    private List<DiscoveredInstrument> instruments(List<String> waveforms) {
        Map<String, List<String>> devices = waveforms.stream().collect(Collectors.groupingBy(
                name -> name.substring(0, Math.max(name.lastIndexOf(':'), 0)), TreeMap::new, Collectors.toList()));
        List<DiscoveredInstrument> found = new ArrayList<>();
        devices.forEach((device, names) -> {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("server", server);
            settings.put("channels", channels(names));
            found.add(new DiscoveredInstrument("EPICS " + (device.isEmpty() ? "waveforms" : device) + " at " + server,
                    settings, names.size() + " waveforms: " + String.join(", ", names)
                            + "; say their rate with sample-rate"));
        });
        return found;
    }

    private static String channels(List<String> names) {
        Map<String, String> channels = new LinkedHashMap<>(); // component to name
        for (String name : names) {
            Optional<String> component = component(name.substring(name.lastIndexOf(':') + 1))
                    .filter(usual -> !channels.containsKey(usual));
            channels.put(component.orElse("ch" + (channels.size() + 1)), name);
        }
        return channels.entrySet().stream().map(entry -> entry.getValue() + "=" + entry.getKey())
                .collect(Collectors.joining(","));
    }

    private static Optional<String> component(String name) {
        try {
            return Optional.of(Names.component(name.replaceAll("[^A-Za-z0-9_]", "_")));
        } catch (Mth5Exception e) { // too long
            return Optional.empty();
        }
    }

    private long leftNanos() {
        return Math.max(endNanos - System.nanoTime(), 0);
    }

    private DriverException failed(String reason, Throwable cause) {
        return new DriverException(StatusDetail.COMMUNICATION_ERROR, "EPICS at " + server + ": " + reason, cause);
    }
}
