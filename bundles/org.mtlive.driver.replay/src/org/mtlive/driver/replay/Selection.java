// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.mth5.ChannelId;

/** Finds the channels that a user means, and says what there is where that is not clear. */
final class Selection {

    private Selection() {
    }

    /**
     * Chooses channels of one station.
     *
     * @param all     what the file has
     * @param options what the user wants
     * @return at least one; of one run unless all were asked for
     * @throws DriverException if there is no such channel, or it is not clear which one
     */
    static List<ChannelId> of(List<ChannelId> all, ReplayOptions options) throws DriverException {
        if (all.isEmpty()) {
            throw ReplayOptions.wrong("file", options.file() + " has no channels");
        }
        List<ChannelId> chosen = one("survey", options.survey(), ChannelId::survey, all);
        chosen = one("station", options.station(), ChannelId::station, chosen);
        if (!options.run().equalsIgnoreCase(ReplayOptions.ALL_RUNS)) {
            chosen = one("run", options.run(), ChannelId::run, chosen);
        }
        return components(chosen, options);
    }

    private static List<ChannelId> one(String option, String name, Function<ChannelId, String> part,
            List<ChannelId> all) throws DriverException {
        List<String> names = all.stream().map(part).distinct().toList();
        Predicate<String> fits = name.isEmpty() ? any -> true : name::equalsIgnoreCase;
        List<String> fitting = names.stream().filter(fits).toList();
        if (fitting.isEmpty()) {
            throw ReplayOptions.wrong(option, "there is no '" + name + "' in the file; there is " + listed(names));
        }
        if (fitting.size() > 1) {
            throw ReplayOptions.wrong(option, "name the one to play" + (option.equals("run") ? ", or 'all'" : "")
                    + "; there is " + listed(fitting));
        }
        return all.stream().filter(id -> part.apply(id).equals(fitting.getFirst())).toList();
    }

    private static List<ChannelId> components(List<ChannelId> all, ReplayOptions options) throws DriverException {
        for (String component : options.wanted().keySet()) {
            if (all.stream().noneMatch(id -> id.component().equalsIgnoreCase(component))) {
                throw ReplayOptions.wrong("channels", "there is no '" + component + "'; there is "
                        + listed(all.stream().map(ChannelId::component).distinct().toList()));
            }
        }
        Predicate<ChannelId> wanted = id -> options.wanted().isEmpty()
                || options.wanted().keySet().stream().anyMatch(id.component()::equalsIgnoreCase);
        return all.stream().filter(wanted).toList();
    }

    private static String listed(List<String> names) {
        int shown = 20;
        return String.join(", ", names.subList(0, Math.min(shown, names.size())))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }
}
