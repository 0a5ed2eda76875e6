// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.Units;

/**
 * Which changes are made one after the other: runs of five channels, every twentieth change a station, in the middle a
 * survey. Runs are numbered through the whole file, so that a run's name alone tells its samples. For one thread.
 */
final class StructurePlan {

    static final double SAMPLE_RATE_HZ = 250;
    static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz");

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STATION_EVERY = 20;
    /** Small, because there are many channels of few samples; larger than a hole of the reserve, as it must be. */
    private static final int CHUNK_SAMPLES = 2048;

    private final int changes;
    private final int first;
    private SurveyId survey = new SurveyId("first");
    private StationId station;
    private int made;
    private int surveys = 1;
    private int stations = 1;
    private int runs = 1;

    /** @param first number of the first run and of its station; above all that the file has already */
    StructurePlan(int changes, int first) {
        this.changes = changes;
        this.first = first;
        this.station = station(0);
    }

    /** {@return the run that is there from the beginning and grows all the time} */
    RunSpec firstRun() {
        return spec(new RunId("first", station(0).station(), name(first)));
    }

    int changes() {
        return changes;
    }

    boolean hasNext() {
        return made < changes;
    }

    /** {@return the next change; counts it as made} */
    Addition next() {
        made++;
        if (made == (changes + 1) / 2) {
            survey = new SurveyId(first == 0 ? "second" : "second-" + first);
            surveys++;
            return new Addition.Survey(survey, Metadata.of(MetadataClass.SURVEY));
        }
        boolean isNewSurvey = !station.survey().equals(survey.toString());
        if (isNewSurvey || made % STATION_EVERY == 0) {
            station = station(stations);
            stations++;
            return new Addition.Station(station, Metadata.of(MetadataClass.STATION));
        }
        RunId run = new RunId(station.survey(), station.station(), name(first + runs));
        runs++;
        return new Addition.Run(spec(run));
    }

    int made() {
        return made;
    }

    int surveys() {
        return surveys;
    }

    int stations() {
        return stations;
    }

    int runs() {
        return runs;
    }

    /** {@return what delivers the samples of a run} */
    static InstrumentDescription instrument(RunId run) {
        return InstrumentDescription.of("bench " + run.run(), COMPONENTS.stream().map(component ->
                ChannelDescription.of(component, SampleType.INT32, SAMPLE_RATE_HZ, Units.COUNTS)).toList());
    }

    /** {@return the number in the name of a run} */
    static int number(RunId run) {
        return Integer.parseInt(run.run().substring(1));
    }

    /** {@return the time of a sample} */
    static Instant time(long sample) {
        return START.plusNanos((long) (sample * (1e9 / SAMPLE_RATE_HZ)));
    }

    private StationId station(int number) {
        return survey.child(String.format(Locale.ROOT, "ST%04d", first + number));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "r%05d", number);
    }

    private static RunSpec spec(RunId run) {
        return RunSpec.of(run, COMPONENTS.stream().map(component -> {
            ChannelSpec plain = ChannelSpec.of(run.child(component), SampleType.INT32, SAMPLE_RATE_HZ, START);
            return new ChannelSpec(plain.id(), plain.kind(), plain.sampleType(), SAMPLE_RATE_HZ, START, CHUNK_SAMPLES,
                    plain.units(), plain.metadata(), List.of());
        }).toList());
    }
}
