// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.acquisition.driver.support.Findings;

/**
 * Reads records and, when the connection is cut, makes it anew: first from the last packet on. Where that packet is not
 * known any more (silence, or a gap right after it), the server began to count anew, and it is asked by time once.
 */
final class SeedlinkWork implements DeliveryWork {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SeedlinkOptions options;
    private final List<ChannelFeed> feeds;
    private final Findings findings;
    private final StationClock clock;
    private Optional<SeedlinkConnection> connection = Optional.empty();
    private Request request;
    private Optional<String> lastPacket = Optional.empty();
    private boolean unproven;
    private boolean offline = true;
    private Duration pause = Duration.ZERO;
    private long offlineSinceNanos;

    SeedlinkWork(SeedlinkOptions options, List<MiniSeedRecord> examples, Instant start) {
        this.options = options;
        this.findings = new Findings("record", "samples");
        this.clock = new StationClock(options.timingPercent());
        this.feeds = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            feeds.add(new ChannelFeed(options, i, examples.get(i), start, findings));
        }
        this.request = byTime();
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, InterruptedException {
        if (connection.isEmpty()) {
            if (offlineSinceNanos == 0) {
                offlineSinceNanos = delivery.nanoTime();
            }
            if (!pause.isZero() && !delivery.pause(pause)) {
                return false;
            }
            connection = Optional.of(SeedlinkConnection.open(options, request));
        }
        Optional<Arrival> arrival = connection.get().poll(POLL);
        if (arrival.isPresent()) {
            switch (arrival.get()) {
                case Arrival.Connected connected -> {
                    // not online before the first packet: a server may accept and send nothing
                }
                case Arrival.Packet packet -> take(packet, delivery);
                case Arrival.Cut cut -> cut(cut.reason(), delivery);
            }
        }
        return !feeds.stream().allMatch(ChannelFeed::isDone);
    }

    private void take(Arrival.Packet packet, Delivery delivery) throws InterruptedException {
        try {
            MiniSeedRecord record = MiniSeedDecoder.decode(packet.bytes());
            for (ChannelFeed feed : feeds) {
                if (feed.takes(record)) {
                    if (unproven && feed.gapBefore(record)) {
                        askByTime();
                        return;
                    }
                    feed.send(record, clock.quality(record), packet.hostNanos(), delivery);
                    clock.reading(record, packet.hostNanos()).ifPresent(delivery::report);
                }
            }
            lastPacket = Optional.of(packet.sequence());
        } catch (MalformedRecordException e) {
            findings.malformed("packet " + packet.sequence() + ": " + e.getMessage());
        }
        unproven = false;
        tell(delivery);
    }

    /** The numbers of the server do not go on where they ended: what it still has is found by time. */
    private void askByTime() {
        close();
        request = byTime();
        unproven = false;
        pause = Duration.ZERO;
    }

    private Request byTime() {
        Instant first = feeds.stream().map(ChannelFeed::end).min(Comparator.naturalOrder()).orElseThrow();
        return new Request.FromTime(first.minus(options.lookBack()));
    }

    private void cut(String reason, Delivery delivery) throws DriverException {
        close();
        boolean silent = unproven && request instanceof Request.FromPacket;
        request = lastPacket.isPresent() && !silent ? new Request.FromPacket(lastPacket.get()) : byTime();
        unproven = request instanceof Request.FromPacket;
        pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        if (!offline || offlineSinceNanos == 0) {
            offlineSinceNanos = delivery.nanoTime();
        }
        offline = true;
        String text = "SeedLink " + options.place() + ": " + reason;
        Duration away = Duration.ofNanos(delivery.nanoTime() - offlineSinceNanos);
        if (options.giveUp().isPositive() && away.compareTo(options.giveUp()) >= 0) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, text + "; given up after "
                    + away.toSeconds() + " s");
        }
        delivery.status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR, text
                + "; connecting again"));
    }

    private void tell(Delivery delivery) {
        boolean back = offline;
        offline = false;
        pause = Duration.ZERO;
        if (findings.takeNews()) {
            delivery.status(findings.degraded());
        } else if (back) {
            delivery.status(findings.recording());
        }
    }

    @Override
    public String remark() {
        return findings.text();
    }

    @Override
    public void close() {
        connection.ifPresent(SeedlinkConnection::close);
        connection = Optional.empty();
    }
}
