// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.mtlive.console.CommandFailure;
import org.mtlive.console.PhysicalLimit;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.SampleRange;
import org.mtlive.reader.Scale;

/** One file of miniSEED, all channels. Where samples are missing there are no records. */
final class MiniSeedExport {
    private static final int BLOCK = 1 << 18;

    private final LiveReader reader;
    private final Scale scale;
    private final String network;

    MiniSeedExport(LiveReader reader, Scale scale, String network) {
        this.reader = reader;
        this.scale = scale;
        this.network = network;
    }

    Exported write(Path target, List<Slice> slices) throws Mth5Exception, IOException, CommandFailure {
        List<SeedCodes> codes = SeedCodes.of(network, slices);
        for (Slice slice : slices) {
            check(slice);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        long samples = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            SeedRecords records = new SeedRecords(out);
            for (int i = 0; i < slices.size(); i++) {
                Slice slice = slices.get(i);
                SeedRecords.Head head = new SeedRecords.Head(codes.get(i), slice.channel().sampleRateHz());
                for (SampleRange there : recorded(slice)) {
                    samples += there.endSample() - there.firstSample();
                    range(records, head, slice, there);
                }
            }
        } catch (IOException | CommandFailure e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, target);
        return new Exported(List.of(target), slices.size(), samples);
    }

    private void check(Slice slice) throws CommandFailure {
        double rateHz = slice.channel().sampleRateHz();
        if (!SeedRecords.canTell(rateHz)) {
            throw new CommandFailure(slice.channel().id() + " has " + rateHz + " samples a second, miniSEED knows at"
                    + " most 32767; export it to MTH5");
        }
        if (scale == Scale.PHYSICAL) {
            PhysicalLimit.check(slice.samples(), "export", "--from and --to");
        }
    }

    /** The slice without what stands in the file only to keep the places of missing samples. */
    private List<SampleRange> recorded(Slice slice) throws Mth5Exception {
        return slice.samples() == 0 ? List.of() : new SampleRange(slice.firstSample(), slice.endSample())
                .without(reader.padding(slice.channel().id()));
    }

    private void range(SeedRecords records, SeedRecords.Head head, Slice slice, SampleRange there)
            throws Mth5Exception, IOException, CommandFailure {
        SampleType type = slice.channel().sampleType();
        long step = scale == Scale.PHYSICAL ? PhysicalLimit.MOST : BLOCK;
        for (long first = there.firstSample(); first < there.endSample(); first += step) {
            double[] values = reader.window(slice.channel().id(), first,
                    (int) Math.min(step, there.endSample() - first), scale).values();
            long begin = first;
            SeedRecords.Times times = index -> slice.channel().timeOf(begin + index);
            if (scale == Scale.PHYSICAL || type.isReal()) {
                records.real(head, times, values, scale == Scale.PHYSICAL || type == SampleType.FLOAT64);
            } else {
                records.whole(head, times, whole(slice, values));
            }
        }
    }

    private static int[] whole(Slice slice, double[] values) throws CommandFailure {
        if (Arrays.stream(values).anyMatch(value -> value != (int) value)) {
            throw new CommandFailure(slice.channel().id() + " has samples of more than 32 bits, which miniSEED does not"
                    + " know; export it with --physical, or to MTH5");
        }
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }
}
