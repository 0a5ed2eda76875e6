// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** What can be said about a plan before any instrument is asked. */
public final class PlanChecks {

    private PlanChecks() {
    }

    /**
     * Whether names are allowed by the standard.
     *
     * @param survey  name of the survey
     * @param station name of the station
     * @param run     name of the run
     * @return what is wrong, for people; empty when all are well
     */
    public static Optional<String> names(String survey, String station, String run) {
        try {
            RunId.of(survey, station, run);
            return Optional.empty();
        } catch (Mth5Exception e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether the settings of a driver are well.
     *
     * @param options what the driver understands
     * @param texts   what the user wrote
     * @return what is wrong, for people; empty when all are well
     */
    public static Optional<String> settings(List<DriverOption> options, Map<String, String> texts) {
        try {
            DriverSettings.of(options, texts);
            return Optional.empty();
        } catch (DriverException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether one text is well for its option.
     *
     * @param option what the driver understands
     * @param text   what the user wrote; blank for the default
     * @return what is wrong, for people; empty when it is well
     */
    public static Optional<String> setting(DriverOption option, String text) {
        return settings(List.of(option), Map.of(option.name(), text));
    }

    /**
     * Whether a file can be written there. Looks at the disk.
     *
     * @param file where
     * @return what is wrong, for people; empty when all is well
     */
    public static Optional<String> file(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("The folder " + folder + " does not exist. Choose another, or make it first.");
        }
        if (!Files.isWritable(folder)) {
            return Optional.of("You may not write into " + folder + ". Choose another folder.");
        }
        return Files.isDirectory(file) ? Optional.of(file + " is a folder. Give the name of a file.")
                : Optional.empty();
    }

    /**
     * Whether instruments that share a run have different components.
     *
     * @param setups       the instruments
     * @param descriptions what is known of them, by the id of the setup
     * @return what is wrong, for people; empty when all is well
     */
    public static List<String> clashes(List<InstrumentSetup> setups, Map<String, InstrumentDescription> descriptions) {
        Map<String, Set<String>> taken = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (InstrumentSetup setup : setups) {
            Set<String> components = taken.computeIfAbsent(setup.place(), place -> new HashSet<>());
            InstrumentDescription description = descriptions.get(setup.id());
            List<ChannelDescription> channels = description == null ? List.of() : description.channels();
            for (ChannelDescription channel : channels) {
                if (!components.add(channel.component())) {
                    clashes.add("Two instruments record " + channel.component() + " in " + setup.place()
                            + ". Give " + setup.title() + " another station or run.");
                }
            }
        }
        return clashes;
    }
}
