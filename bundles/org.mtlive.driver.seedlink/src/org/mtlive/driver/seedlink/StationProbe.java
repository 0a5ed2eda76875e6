// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/** Asks a server for one record of each channel: rate and type of the samples stand nowhere else. */
final class StationProbe {

    /** Below the 30 s that a recording allows. */
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final double NANOS = 1e9;
    /** A sample this much before the wanted time is taken to be the wanted one. */
    private static final double NEARLY = 1e-3;

    private final SeedlinkOptions options;
    private final Instant wanted;
    private final List<Optional<MiniSeedRecord>> found;
    private String trouble = "";

    private StationProbe(SeedlinkOptions options, Instant wanted) {
        this.options = options;
        this.wanted = wanted;
        this.found = new ArrayList<>(Collections.nCopies(options.channels().size(), Optional.empty()));
    }

    /**
     * One record of each channel, the first that reaches beyond the wanted time where one is set.
     *
     * @throws DriverException if the server is not there or has no record of a channel
     */
    static List<MiniSeedRecord> records(SeedlinkOptions options) throws DriverException {
        Instant wanted = options.from().orElseGet(Instant::now);
        StationProbe probe = new StationProbe(options, wanted);
        Request request = new Request.FromTime(wanted.minus(options.lookBack()));
        try (SeedlinkConnection connection = SeedlinkConnection.open(options, request)) {
            probe.collect(connection);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "interrupted while waiting for "
                    + options.place(), e);
        }
        return probe.found.stream().flatMap(Optional::stream).toList();
    }

    private void collect(SeedlinkConnection connection) throws DriverException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (found.contains(Optional.<MiniSeedRecord>empty())) {
            Optional<Arrival> arrival = connection.poll(Duration.ofNanos(Math.max(end - System.nanoTime(), 0)));
            if (arrival.isEmpty()) {
                throw failed("no record of " + missing() + " came within " + LIMIT.toSeconds() + " s" + trouble
                        + ". Check the codes, or give a longer look-back");
            }
            switch (arrival.get()) {
                case Arrival.Connected connected -> trouble = "";
                case Arrival.Packet packet -> take(packet.bytes());
                case Arrival.Cut cut -> throw failed(cut.reason() + trouble);
            }
        }
    }

    private void take(byte[] bytes) {
        try {
            MiniSeedRecord record = MiniSeedDecoder.decode(bytes);
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).isEmpty() && options.channels().get(i).fits(record) && reaches(record)) {
                    found.set(i, Optional.of(record));
                }
            }
        } catch (MalformedRecordException e) {
            trouble = "; a packet was malformed: " + e.getMessage();
        }
    }

    private boolean reaches(MiniSeedRecord record) {
        return options.from().isEmpty() || record.end().isAfter(wanted);
    }

    /** The time of the first sample of this record's clock at or after a time. */
    static Instant firstSampleFrom(MiniSeedRecord record, Instant time) {
        Duration since = Duration.between(record.start(), time);
        double rate = record.sampleRateHz();
        double samples = Math.ceil((since.getSeconds() + since.getNano() / NANOS) * rate - NEARLY);
        long seconds = (long) Math.floor(samples / rate);
        return record.start().plusSeconds(seconds).plusNanos(Math.round((samples - seconds * rate) / rate * NANOS));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                missing.add(options.channels().get(i).selector());
            }
        }
        return missing;
    }

    private DriverException failed(String reason) {
        return new DriverException(StatusDetail.COMMUNICATION_ERROR, "SeedLink " + options.place() + ": " + reason);
    }
}
