// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.MetadataStandard;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;

/**
 * What has to exist in the file, from what instruments say and users want. What the user says goes before what an
 * instrument says; of instruments that share a run or a station, the first one speaks for it.
 */
final class RunSpecs {

    /** What says where a station stands. */
    static final Set<String> PLACE = Set.of("location.latitude", "location.longitude");

    private RunSpecs() {
    }

    /**
     * The runs of a recording.
     *
     * @param instruments  ready to record
     * @param chunkSamples samples of a chunk; 0 for what fits the sample rate
     * @return a run for each name, with the channels of all instruments that share it
     * @throws Mth5Exception if two instruments bring the same channel or different filters of one name, or the user's
     *                       metadata is refused
     */
    static List<RunSpec> of(List<Instrument> instruments, int chunkSamples) throws Mth5Exception {
        Map<RunId, List<Instrument>> byRun = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            byRun.computeIfAbsent(instrument.run(), run -> new ArrayList<>()).add(instrument);
        }
        List<RunSpec> specs = new ArrayList<>();
        for (Map.Entry<RunId, List<Instrument>> entry : byRun.entrySet()) {
            specs.add(spec(entry.getKey(), entry.getValue(), chunkSamples));
        }
        return specs;
    }

    private static RunSpec spec(RunId run, List<Instrument> instruments, int chunkSamples) throws Mth5Exception {
        Map<ChannelId, ChannelSpec> channels = new LinkedHashMap<>();
        Map<String, ResponseFilter> filters = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            for (ChannelDescription channel : instrument.description().channels()) {
                ChannelSpec spec = channel(instrument, channel).withChunk(chunkSamples);
                if (channels.put(spec.id(), spec) != null) {
                    throw new Mth5Exception("Two instruments record the channel " + spec.id()
                            + "; give one of them another run, or its channels other names.");
                }
            }
            for (ResponseFilter filter : instrument.description().filters()) {
                ResponseFilter other = filters.putIfAbsent(filter.name(), filter);
                if (other != null && !other.equals(filter)) {
                    throw new Mth5Exception("Two instruments of the run " + run + " have different filters '"
                            + filter.name() + "'; give them different runs.");
                }
            }
        }
        Instrument first = instruments.getFirst();
        return new RunSpec(run, survey(first), station(first, place(instruments)), run(first), List.copyOf(channels.values()),
                List.copyOf(filters.values()));
    }

    private static ChannelSpec channel(Instrument instrument, ChannelDescription channel) throws Mth5Exception {
        RunId run = instrument.run();
        ChannelId id = ChannelId.of(run.survey(), run.station(), run.run(), channel.component());
        Metadata metadata = Metadata.of(channel.kind().metadataClass())
                .set("measurement_azimuth", channel.azimuthDegrees()).set("measurement_tilt", channel.tiltDegrees());
        told(metadata, channel.metadata());
        return new ChannelSpec(id, channel.kind(), channel.sampleType(), channel.sampleRateHz(), instrument.start(), 0,
                channel.units(), metadata, channel.filterNames());
    }

    private static Metadata survey(Instrument instrument) throws Mth5Exception {
        return wanted(Metadata.of(MetadataClass.SURVEY).set("id", instrument.run().survey()),
                instrument.plan().surveyMetadata());
    }

    private static Optional<Position> place(List<Instrument> instruments) {
        return instruments.stream().flatMap(instrument -> instrument.position().stream()).findFirst();
    }

    private static Metadata station(Instrument instrument, Optional<Position> place) throws Mth5Exception {
        Metadata metadata = Metadata.of(MetadataClass.STATION).set("id", instrument.run().station());
        if (place.isPresent()) {
            Position position = place.get();
            metadata.set("location.latitude", position.latitudeDegrees())
                    .set("location.longitude", position.longitudeDegrees())
                    .set("location.elevation", position.elevationMetres());
        }
        return wanted(metadata, instrument.plan().stationMetadata());
    }

    private static Metadata run(Instrument instrument) throws Mth5Exception {
        InstrumentDescription description = instrument.description();
        Metadata metadata = Metadata.of(MetadataClass.RUN).set("id", instrument.run().run())
                .set("sample_rate", description.channels().getFirst().sampleRateHz())
                .set("time_period.start", instrument.start()).set("time_period.end", instrument.start());
        setUnlessEmpty(metadata, "data_logger.manufacturer", description.manufacturer());
        setUnlessEmpty(metadata, "data_logger.model", description.model());
        setUnlessEmpty(metadata, "data_logger.id", description.serial());
        told(metadata, description.runMetadata());
        return wanted(metadata, instrument.plan().runMetadata());
    }

    private static void setUnlessEmpty(Metadata metadata, String name, String value) throws Mth5Exception {
        if (!value.isBlank()) {
            metadata.set(name, value);
        }
    }

    /** What an instrument says beyond the standard is kept as an attribute of its own. */
    private static void told(Metadata metadata, Map<String, Object> values) throws Mth5Exception {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (MetadataStandard.get().field(metadata.type(), value.getKey()).isPresent()) {
                metadata.set(value.getKey(), value.getValue());
            } else {
                metadata.setUnknown(value.getKey(), value.getValue());
            }
        }
    }

    /** What a user says must be in the standard: a misspelt name is an error. */
    private static Metadata wanted(Metadata metadata, Map<String, Object> values) throws Mth5Exception {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            metadata.set(value.getKey(), value.getValue());
        }
        return metadata;
    }
}
