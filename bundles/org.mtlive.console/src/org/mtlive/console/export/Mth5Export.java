// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mtlive.console.CommandFailure;
import org.mtlive.console.ReadOnly;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;

/** A standard MTH5 file of the chosen part, with its metadata and filters. */
final class Mth5Export {
    private static final int BLOCK = 1 << 16;

    private final Mth5Store store;
    private final ReaderService readers;

    /** Chooses the slices once the file is open. */
    interface Cut {
        List<Slice> of(LiveReader reader) throws UsageException, CommandFailure, Mth5Exception;
    }

    Mth5Export(Mth5Store store, ReaderService readers) {
        this.store = store;
        this.readers = readers;
    }

    Exported write(Path source, Path target, Cut cut) throws UsageException, CommandFailure, Mth5Exception, IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (LiveReader reader = readers.open(source)) {
            reader.refresh();
            List<Slice> slices = cut.of(reader);
            try (Mth5File from = ReadOnly.open(store, source);
                    Mth5File to = store.open(part, OpenMode.WRITE, OpenOptions.normal().withVersion(from.version())
                            .withRole("export"))) {
                copy(from, to, slices);
            } catch (Mth5Exception e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, target);
            return new Exported(List.of(target), slices.size(), slices.stream().mapToLong(Slice::samples).sum());
        }
    }

    private static void copy(Mth5File from, Mth5File to, List<Slice> slices) throws Mth5Exception {
        Map<RunId, List<Slice>> runs = slices.stream().collect(Collectors.groupingBy(
                slice -> slice.channel().id().parent(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<RunId, List<Slice>> run : runs.entrySet()) {
            to.ensure(spec(from, run.getKey(), run.getValue()));
            for (Slice slice : run.getValue()) {
                samples(from.getChannel(slice.channel().id()), to, slice);
            }
        }
    }

    private static RunSpec spec(Mth5File from, RunId run, List<Slice> slices) throws Mth5Exception {
        Map<String, ResponseFilter> filters = new LinkedHashMap<>();
        List<ChannelSpec> channels = new ArrayList<>();
        for (Slice slice : slices) {
            ChannelId id = slice.channel().id();
            List<ResponseFilter> chain = from.getChannel(id).filters().filters();
            chain.forEach(filter -> filters.put(filter.name(), filter));
            channels.add(new ChannelSpec(id, slice.channel().kind(), slice.channel().sampleType(),
                    slice.channel().sampleRateHz(), slice.start(), 0, slice.channel().units(), slice.channel().metadata(),
                    chain.stream().map(ResponseFilter::name).toList()));
        }
        Metadata runMetadata = from.getRun(run).metadata().clear("time_period.start").clear("time_period.end");
        return new RunSpec(run, from.getSurvey(run.survey()).metadata(),
                from.getStation(run.station(), run.survey()).metadata(), runMetadata, channels,
                List.copyOf(filters.values()));
    }

    /** Whole numbers stay whole: a double would round those beyond 2^53. */
    private static void samples(Channel from, Mth5File to, Slice slice) throws Mth5Exception {
        from.refresh();
        Channel target = to.getChannel(slice.channel().id());
        for (long first = slice.firstSample(); first < slice.endSample(); first += BLOCK) {
            int count = (int) Math.min(BLOCK, slice.endSample() - first);
            if (slice.channel().sampleType().isReal()) {
                target.append(from.readDoubles(first, count), 0, count);
            } else {
                long[] block = new long[count];
                from.read(first, block, 0, count);
                target.append(block, 0, count);
            }
        }
    }
}
