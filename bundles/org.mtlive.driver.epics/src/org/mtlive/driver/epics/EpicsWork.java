// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.acquisition.driver.support.Findings;
import org.mtlive.mth5.SampleType;

/** Takes what the variables tell, beginning with what they told while the driver was armed. */
final class EpicsWork implements DeliveryWork {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long FIRST_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

    private final EpicsOptions options;
    private final Findings findings = new Findings("update", "samples");
    private final List<ChannelFeed> feeds = new ArrayList<>();
    private final Queue<Event> waiting;
    private final Set<Integer> away = new TreeSet<>();
    private String lastReason = "";
    private DriverState told = DriverState.RECORDING;
    private boolean wasAway;
    private long allAwayNanos;
    private long startNanos;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private long openedNanos;
    private PvLink link;

    EpicsWork(EpicsOptions options, PvLink link, List<SampleType> types, Instant start, List<Event.Update> first) {
        this.options = options;
        this.link = link;
        this.waiting = new ArrayDeque<>(first);
        for (int i = 0; i < types.size(); i++) {
            feeds.add(new ChannelFeed(options, i, types.get(i), start, findings));
        }
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, InterruptedException {
        if (startNanos == 0) {
            startNanos = delivery.nanoTime();
        }
        Optional<Event> event = waiting.isEmpty() ? link.poll(POLL) : Optional.of(waiting.remove());
        if (event.isPresent()) {
            take(event.get(), delivery);
        }
        tell(delivery);
        connectAnewWhenDue(delivery.nanoTime());
        return !feeds.stream().allMatch(ChannelFeed::isDone);
    }

    private void take(Event event, Delivery delivery) throws InterruptedException {
        switch (event) {
            case Event.Online online -> away.remove(online.channel());
            case Event.Offline offline -> {
                boolean news = away.add(offline.channel());
                lastReason = offline.reason();
                if (news) {
                    allAwayNanos = delivery.nanoTime();
                    openedNanos = allAwayNanos;
                }
            }
            case Event.Malformed malformed -> findings.malformed(malformed.reason());
            case Event.Update update -> {
                away.remove(update.channel());
                pauseNanos = FIRST_PAUSE_NANOS;
                feeds.get(update.channel()).send(update.waveform(), Math.max(update.hostNanos(), startNanos), delivery);
            }
        }
    }

    /** Where the server is named the library tries less and less often, up to a minute; a new link tries at once. */
    private void connectAnewWhenDue(long nowNanos) throws DriverException {
        if (!options.server().isEmpty() && away.size() == feeds.size() && nowNanos - openedNanos >= pauseNanos) {
            link.close();
            link = PvLink.open(options);
            openedNanos = nowNanos;
            pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
        }
    }

    private void tell(Delivery delivery) throws DriverException {
        boolean news = findings.takeNews();
        boolean allAway = away.size() == feeds.size();
        DriverState state = told;
        if (allAway) {
            state = DriverState.OFFLINE;
        } else if (!away.isEmpty() || news) {
            state = DriverState.DEGRADED;
        } else if (wasAway) {
            state = DriverState.RECORDING;
        }
        wasAway = !away.isEmpty();
        if (allAway && options.giveUp().isPositive()
                && delivery.nanoTime() - allAwayNanos >= options.giveUp().toNanos()) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, options.place() + ": " + lastReason
                    + "; given up after " + options.giveUp().toSeconds() + " s");
        }
        if (state != told || news) {
            told = state;
            delivery.status(new DriverStatus(state, detail(), text()));
        }
    }

    private StatusDetail detail() {
        if (!away.isEmpty()) {
            return StatusDetail.COMMUNICATION_ERROR;
        }
        return findings.text().isEmpty() ? StatusDetail.NONE : StatusDetail.DATA_ERROR;
    }

    private String text() {
        String connection = away.isEmpty() ? "" : options.place() + ": " + away.size() + " of " + feeds.size()
                + " variables are away, last: " + lastReason;
        String found = findings.text();
        return connection + (connection.isEmpty() || found.isEmpty() ? "" : "; ") + found;
    }

    @Override
    public String remark() {
        return findings.text();
    }

    @Override
    public void close() {
        link.close();
    }
}
