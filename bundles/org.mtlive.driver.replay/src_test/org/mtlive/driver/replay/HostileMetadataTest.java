// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.mth5.AppliedFilter;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.SampleType;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.SampleRange;

/**
 * Whatever a file says about its channels, a plan is made or refused with words. The bytes of HDF5 are the reader's
 * matter; here its answers are nonsense of every kind.
 */
@Timeout(120)
class HostileMetadataTest {

    private static final int TRIALS = 100_000;
    private static final double[] NUMBERS = {0, -1, 1, 150, 1e-300, 1e300, Double.MIN_VALUE, Double.MAX_VALUE,
        Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 91, 1e-7, 0.1};
    private static final long[] COUNTS = {0, 1, 1000, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE / 4};
    private static final Instant[] TIMES = {Instant.EPOCH, Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2026-01-01T00:00:01.5Z"), Instant.parse("9999-12-31T23:59:59Z"),
        Instant.parse("-9999-01-01T00:00:00Z"), Instant.MAX, Instant.MIN};
    private static final String[] TEXTS = {"", " ", "V", "nT", "no\u0000unit", "x".repeat(3000), "digital counts"};

    private final Random random = new Random(5);

    @Test
    void aPlanIsMadeOrRefusedWithWords() throws Exception {
        ReplayOptions options = ReplayOptions.read(DriverSettings.of(ReplayOptions.ALL,
                Map.of("file", "a.h5", "run", "all", "speed", "0")));
        int taken = 0;
        for (int i = 0; i < TRIALS; i++) {
            try {
                ReplayPlan plan = ReplayPlan.of(reader(), options);
                for (Track track : plan.tracks()) {
                    assertTrue(track.nextSeconds(0) >= 0);
                    assertTrue(track.between(0, 1000).stream().allMatch(part -> part.range().count() <= 1000));
                }
                assertTrue(plan.endSeconds() >= 0);
                taken++;
            } catch (DriverException | Mth5Exception expected) {
                assertFalse(expected.getMessage().isBlank());
            }
        }
        assertTrue(taken > TRIALS / 100 && taken < TRIALS, "taken: " + taken);
    }

    private LiveReader reader() {
        List<ChannelId> ids = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ids.add(new ChannelId("S1", "MT001", "00" + random.nextInt(3), random.nextBoolean() ? "ex" : "hx" + i));
        }
        List<ChannelId> distinct = ids.stream().distinct().toList();
        return (LiveReader) Proxy.newProxyInstance(LiveReader.class.getClassLoader(), new Class<?>[] {LiveReader.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "channels" -> distinct;
                    case "safeSamples" -> pick(COUNTS);
                    case "channel" -> info((ChannelId) arguments[0]);
                    case "filters" -> chain();
                    case "padding" -> padding();
                    case "metadata" -> metadata(arguments[0] instanceof RunId ? MetadataClass.RUN
                            : MetadataClass.STATION);
                    default -> throw new AssertionError(method);
                });
    }

    private ChannelInfo info(ChannelId id) throws Mth5Exception {
        double rate = pick(NUMBERS);
        if (!(rate > 0)) {
            throw new Mth5Exception(id + " has no sample rate"); // as the reader does
        }
        ChannelKind kind = ChannelKind.ofComponent(id.component());
        return new ChannelInfo(id, kind, SampleType.values()[random.nextInt(4)], rate,
                TIMES[random.nextInt(TIMES.length)], text(), text(), metadata(kind.metadataClass()));
    }

    private Metadata metadata(MetadataClass type) {
        Metadata metadata = Metadata.of(type);
        for (String name : List.of("measurement_azimuth", "location.latitude", "location.elevation", "own", "units")) {
            if (random.nextBoolean()) {
                metadata.setUnknown(name, random.nextBoolean() ? (Object) text() : (Object) pick(NUMBERS));
            }
        }
        return metadata;
    }

    private FilterChain chain() {
        List<AppliedFilter> entries = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            entries.add(new AppliedFilter("f" + random.nextInt(3), random.nextBoolean(), random.nextInt(3), ""));
        }
        return FilterChain.of(entries, List.of(new CoefficientFilter("f0", "V", "mV", pick(NUMBERS)),
                new CoefficientFilter("f1", "V", "mV", pick(NUMBERS))), "V");
    }

    private List<SampleRange> padding() {
        long first = pick(COUNTS);
        return random.nextBoolean() ? List.of() : List.of(new SampleRange(first, first + 1 + pick(COUNTS)));
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private double pick(double[] numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    private long pick(long[] counts) {
        return counts[random.nextInt(counts.length)];
    }
}
