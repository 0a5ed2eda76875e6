// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.Complex;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.ZpkFilter;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.InstrumentRow;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.testing.Hdf5ForTests;

/** A store, a five-channel run, and samples whose values follow from their index. */
final class StoreForTests {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final double RATE_HZ = 100;
    static final RunId RUN = new RunId("demo_survey", "MT001", "MT001a");
    static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz");

    /** An instrument with all channels of the run. */
    static final InstrumentRow INSTRUMENT =
            new InstrumentRow(0, RUN.toString(), String.join(" ", COMPONENTS), "station");
    static final ReadingRow READING = new ReadingRow(0, ReadingRow.Kind.POWER, "", 12.5, 80, 0, 1);

    private StoreForTests() { }

    static Mth5Store store() {
        return new Mth5Store(Hdf5ForTests.provider("ffm"));
    }

    static ChannelSpec channel(RunId run, String component, SampleType type) throws Mth5Exception {
        ChannelKind kind = ChannelKind.ofComponent(component);
        double azimuth = component.endsWith("y") ? 90 : 0;
        Metadata metadata = Metadata.of(kind.metadataClass()).set("measurement_azimuth", azimuth);
        List<String> filters = kind == ChannelKind.MAGNETIC ? List.of("coil_resp", "mv_to_counts") : List.of();
        return new ChannelSpec(run.child(component), kind, type, RATE_HZ, START, 0,
                kind == ChannelKind.ELECTRIC ? "milliVolt per kilometer" : "digital counts", metadata, filters);
    }

    static RunSpec runSpec(RunId run) throws Mth5Exception {
        List<ChannelSpec> channels = new ArrayList<>();
        for (String component : COMPONENTS) {
            channels.add(channel(run, component, SampleType.FLOAT32));
        }
        Metadata station = Metadata.of(MetadataClass.STATION).set("location.latitude", 40.25)
                .set("location.longitude", -116.5).set("location.elevation", 1300.0);
        return new RunSpec(run, Metadata.of(MetadataClass.SURVEY), station, Metadata.of(MetadataClass.RUN), channels,
                List.of(new ZpkFilter("coil_resp", "nanoTesla", "milliVolt", 1,
                        List.of(new Complex(-6, 6), new Complex(-6, -6)), List.of(new Complex(0, 0)), 2),
                        new CoefficientFilter("mv_to_counts", "milliVolt", "digital counts", 1000)));
    }

    static float value(ChannelId id, long index) {
        return COMPONENTS.indexOf(id.component()) * 1000 + index % 997 + 1;
    }

    static void append(Channel channel, int count) throws Mth5Exception {
        channel.append(values(channel.id(), channel.length(), count), 0, count);
    }

    static float[] values(ChannelId id, long first, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(id, first + i);
        }
        return values;
    }
}
