// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Keeps what the user set up from one start of the program to the next. Any thread. */
final class SetupStore {

    private static final String INSTRUMENTS = "instruments";
    private static final String SETTINGS = "settings";
    private static final String LAST = "last";
    private static final String RULES = "rules";
    private static final String TELL = "tell";

    private final Preferences root;

    SetupStore(Preferences root) {
        this.root = root;
    }

    /** The instruments in the order in which they were added. */
    synchronized List<InstrumentSetup> setups() throws BackingStoreException {
        List<InstrumentSetup> setups = new ArrayList<>();
        Preferences all = root.node(INSTRUMENTS);
        for (String id : all.get("order", "").split(" ")) {
            if (!id.isEmpty() && all.nodeExists(id)) {
                setups.add(read(id, all.node(id)));
            }
        }
        return setups;
    }

    private static InstrumentSetup read(String id, Preferences node) throws BackingStoreException {
        Map<String, String> settings = new LinkedHashMap<>();
        Preferences texts = node.node(SETTINGS);
        for (String name : texts.keys()) {
            settings.put(name, texts.get(name, ""));
        }
        return new InstrumentSetup(id, node.get("title", ""), node.get("driver", ""), settings, node.get("survey", ""),
                node.get("station", ""), node.get("run", ""), node.getBoolean("selected", true));
    }

    synchronized void save(List<InstrumentSetup> setups) throws BackingStoreException {
        root.node(INSTRUMENTS).removeNode();
        Preferences all = root.node(INSTRUMENTS);
        all.put("order", String.join(" ", setups.stream().map(InstrumentSetup::id).toList()));
        for (InstrumentSetup setup : setups) {
            Preferences node = all.node(setup.id());
            node.put("title", setup.title());
            node.put("driver", setup.driverId());
            node.put("survey", setup.survey());
            node.put("station", setup.station());
            node.put("run", setup.run());
            node.putBoolean("selected", setup.selected());
            setup.settings().forEach(node.node(SETTINGS)::put);
        }
        root.flush();
    }

    /** A setting that was used last, such as a folder. */
    synchronized Optional<String> last(String name) {
        return Optional.ofNullable(root.node(LAST).get(name, null));
    }

    synchronized void saveLast(Map<String, String> values) throws BackingStoreException {
        values.forEach(root.node(LAST)::put);
        root.flush();
    }

    synchronized AlarmRules rules() {
        Preferences node = root.node(RULES);
        AlarmRules rules = AlarmRules.DEFAULT;
        RejoinPolicy rejoin = rules.rejoin();
        return new AlarmRules(seconds(node, "silence", rules.silence()), seconds(node, "disk", rules.diskWarning()),
                new RejoinPolicy(node.getBoolean("rejoin", rejoin.enabled()),
                        seconds(node, "rejoin-first", rejoin.firstPause()),
                        seconds(node, "rejoin-longest", rejoin.longestPause())), limits(node, rules.limits()),
                new AlarmCalls(node.getBoolean("sound", rules.calls().sound()),
                        node.getBoolean("sound-warnings", rules.calls().warnings()), addresses(node)));
    }

    private static AlarmLimits limits(Preferences node, AlarmLimits otherwise) {
        Optional<Duration> clipping = node.getBoolean("clipping", otherwise.clipping().isPresent())
                ? Optional.of(seconds(node, "clipping-time", otherwise.clipping().orElse(Duration.ZERO)))
                : Optional.empty();
        Optional<Duration> flat = node.getBoolean("flat", otherwise.flat().isPresent())
                ? Optional.of(seconds(node, "flat-time", otherwise.flat().orElse(Duration.ofMinutes(1))))
                : Optional.empty();
        return new AlarmLimits(clipping, node.getDouble("low-volts", otherwise.lowVolts()),
                node.getDouble("low-percent", otherwise.lowPercent()), flat);
    }

    private static List<URI> addresses(Preferences node) {
        return node.get(TELL, "").lines().map(URI::create).toList();
    }

    private static Duration seconds(Preferences node, String name, Duration otherwise) {
        return Duration.ofSeconds(node.getLong(name, otherwise.toSeconds()));
    }

    synchronized void save(AlarmRules rules) throws BackingStoreException {
        Preferences node = root.node(RULES);
        node.putLong("silence", rules.silence().toSeconds());
        node.putLong("disk", rules.diskWarning().toSeconds());
        node.putBoolean("rejoin", rules.rejoin().enabled());
        node.putLong("rejoin-first", rules.rejoin().firstPause().toSeconds());
        node.putLong("rejoin-longest", rules.rejoin().longestPause().toSeconds());
        node.putBoolean("clipping", rules.limits().clipping().isPresent());
        node.putLong("clipping-time", rules.limits().clipping().orElse(Duration.ZERO).toSeconds());
        node.putBoolean("flat", rules.limits().flat().isPresent());
        rules.limits().flat().ifPresent(time -> node.putLong("flat-time", time.toSeconds()));
        node.putDouble("low-volts", rules.limits().lowVolts());
        node.putDouble("low-percent", rules.limits().lowPercent());
        node.putBoolean("sound", rules.calls().sound());
        node.putBoolean("sound-warnings", rules.calls().warnings());
        node.put(TELL, rules.calls().tell().stream().map(URI::toString).collect(Collectors.joining("\n")));
        root.flush();
    }
}
