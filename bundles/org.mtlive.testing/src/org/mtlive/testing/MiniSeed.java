// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A recording of the station XX.MT1, from 2026-01-01 on, made by obspy: records of 512 bytes in the order of time. */
public final class MiniSeed {

    /** Channel codes of every recording. */
    public static final List<String> CHANNELS = List.of("LFN", "LFE", "LQN");
    /** Time of the first sample. */
    public static final String START = "2026-01-01T00:00:00";

    private static final int RECORD = 512;
    private static final int CODE_OFFSET = 15;
    private static final int CODE_LENGTH = 3;
    private static final int SAMPLES_OFFSET = 30;
    private static final String SCRIPT = """
            import sys, io
            import numpy as np
            from obspy import Trace, Stream, UTCDateTime
            out, encoding, rate, samples, start, channels, timing = sys.argv[1:8]
            rate, samples = float(rate), int(samples)
            timing = [dict(blkt1001=dict(timing_quality=int(percent))) for percent in timing.split(',')] \
                if timing else [{}]
            ends = [samples * (part + 1) // len(timing) for part in range(len(timing))]
            types = {'FLOAT32': np.float32, 'FLOAT64': np.float64}
            records = []
            for number, channel in enumerate(channels.split(',')):
                rng = np.random.default_rng(number + 1)
                walk = np.cumsum(rng.integers(-300, 301, samples))
                data = (walk.astype(types[encoding]) / 7 if encoding in types else walk.astype(np.int32))
                data.astype('<f8').tofile(f'{out}/{channel}.f64')
                traces = []
                for first, end, tells in zip([0] + ends, ends, timing):
                    traces.append(Trace(data[first:end], dict(
                        network='XX', station='MT1', location='00', channel=channel, sampling_rate=rate,
                        starttime=UTCDateTime(start) + first / rate, mseed=tells)))
                made = io.BytesIO()
                Stream(traces).write(made, format='MSEED', encoding=encoding, reclen=512)
                made = made.getvalue()
                records += [made[i:i + 512] for i in range(0, len(made), 512)]
            records.sort(key=lambda r: (int.from_bytes(r[20:22]), int.from_bytes(r[22:24]), r[24:30]))
            open(f'{out}/records.mseed', 'wb').write(b''.join(records))
            """;

    private final Path folder;
    private final byte[] bytes;

    private MiniSeed(Path folder) throws IOException {
        this.folder = folder;
        this.bytes = Files.readAllBytes(folder.resolve("records.mseed"));
    }

    /**
     * Makes a recording.
     *
     * @param folder   an empty folder of the test
     * @param encoding as obspy calls it: STEIM1, STEIM2, INT32, FLOAT32, FLOAT64
     * @param rateHz   sample rate
     * @param samples  samples of each channel
     */
    public static MiniSeed make(Path folder, String encoding, double rateHz, int samples) throws IOException {
        Python.run(SCRIPT, Duration.ofMinutes(2), folder, encoding, rateHz, samples, START,
                String.join(",", CHANNELS), "");
        return new MiniSeed(folder);
    }

    /**
     * Makes a recording in Steim 2 whose records have blockette 1001.
     *
     * @param folder   an empty folder of the test
     * @param rateHz   sample rate
     * @param samples  samples of each channel
     * @param start    time of the first sample, to the microsecond
     * @param percents timing quality of each part; the parts are of equal length
     */
    public static MiniSeed withTiming(Path folder, double rateHz, int samples, String start, List<Integer> percents)
            throws IOException {
        Python.run(SCRIPT, Duration.ofMinutes(2), folder, "STEIM2", rateHz, samples, start, String.join(",", CHANNELS),
                percents.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return new MiniSeed(folder);
    }

    /** The records, each 512 bytes. */
    public List<byte[]> records() {
        List<byte[]> records = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += RECORD) {
            records.add(Arrays.copyOfRange(bytes, from, from + RECORD));
        }
        return records;
    }

    /** All records, one after the other. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many samples every channel has in the first records. */
    public int samplesBefore(int count) {
        Map<String, Integer> samples = new HashMap<>();
        for (byte[] record : records().subList(0, count)) {
            samples.merge(new String(record, CODE_OFFSET, CODE_LENGTH, StandardCharsets.US_ASCII),
                    (int) ByteBuffer.wrap(record).getShort(SAMPLES_OFFSET), Integer::sum);
        }
        return Collections.min(samples.values());
    }

    /** What obspy put into a channel. */
    public double[] values(String channel) throws IOException {
        ByteBuffer values = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(channel + ".f64")))
                .order(ByteOrder.LITTLE_ENDIAN);
        double[] all = new double[values.remaining() / Double.BYTES];
        values.asDoubleBuffer().get(all);
        return all;
    }
}
