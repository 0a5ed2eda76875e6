// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.Findings;
import org.mtlive.mth5.Units;

/**
 * Batches by their sample index: each is delivered once and in order. One that came too early waits for those before
 * it; what did not come in time is a gap.
 */
final class BatchIntake implements Intake {

    private static final String DATA = "data";
    /** Samples of all channels that may wait, so that a flood cannot fill the memory. */
    private static final long MOST_HELD = 2_000_000;
    /** A step ahead that a device may take. */
    private static final Duration LONGEST_GAP = Duration.ofDays(1);

    private final MqttOptions options;
    private final Findings findings;
    private final BatchSender sender;
    private final TreeMap<Long, Held> held = new TreeMap<>();
    private Optional<BatchMessage> example = Optional.empty();
    private Instant start = Instant.EPOCH;
    private int session;
    private int earlierSession;
    private long offset;
    private long next;
    private long heldSamples;

    BatchIntake(MqttOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
        this.sender = new BatchSender(options.endSample(), findings);
    }

    @Override
    public Optional<List<ChannelDescription>> learn(Event.Message message)
            throws MalformedMessageException, DriverException {
        if (!message.leaf().equals(DATA)) {
            return Optional.empty();
        }
        BatchMessage batch = BatchDecoder.decode(message.payload());
        List<String> components = List.copyOf(options.channels().values());
        if (batch.samples().size() != components.size()) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'channels': " + components.size()
                    + " components for the " + batch.samples().size() + " channels that " + options.place() + " sends");
        }
        example = Optional.of(batch);
        List<ChannelDescription> channels = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            channels.add(ChannelDescription.of(components.get(i), batch.type(), batch.sampleRateHz(),
                    options.unit(i, Units.COUNTS)));
        }
        return Optional.of(channels);
    }

    @Override
    public Optional<Instant> begin(Event.Message message) throws MalformedMessageException {
        if (!message.leaf().equals(DATA)) {
            return Optional.empty();
        }
        BatchMessage batch = BatchDecoder.decode(message.payload());
        session = batch.session();
        earlierSession = session;
        offset = -batch.firstSample();
        start = batch.timeOf(batch.firstSample());
        return Optional.of(start);
    }

    @Override
    public void take(Event.Message message, Delivery delivery)
            throws MalformedMessageException, DriverException, InterruptedException {
        if (!message.leaf().equals(DATA)) {
            return;
        }
        BatchMessage batch = BatchDecoder.decode(message.payload());
        checkUnchanged(batch);
        if (batch.session() != session) {
            if (batch.session() == earlierSession) {
                return; // overtaken by the new beginning
            }
            release(delivery, true);
            beginAnew(batch);
        }
        long first = batch.firstSample() + offset;
        if (first + batch.count() <= next) {
            return; // it was there before
        }
        if ((first - next) / batch.sampleRateHz() > LONGEST_GAP.toSeconds()) {
            throw new DriverException(StatusDetail.CLOCK_ERROR, options.place() + ": the device's samples jumped"
                    + " ahead by more than " + LONGEST_GAP.toHours() + " hours; check its clock and start again");
        }
        Held before = held.put(first, new Held(batch, message.hostNanos(), delivery.nanoTime()));
        heldSamples += batch.sampleCount() - (before == null ? 0 : before.batch().sampleCount());
        release(delivery, false);
    }

    private void checkUnchanged(BatchMessage batch) throws DriverException {
        BatchMessage before = example.orElseThrow();
        if (batch.samples().size() != before.samples().size() || batch.type() != before.type()
                || batch.sampleRateHz() != before.sampleRateHz()) {
            throw new DriverException(StatusDetail.DATA_ERROR, options.place() + ": the device sends "
                    + batch.samples().size() + " channels of " + batch.type() + " at " + batch.sampleRateHz()
                    + " Hz now, it was " + before.samples().size() + " of " + before.type() + " at "
                    + before.sampleRateHz() + " Hz. Start a new run");
        }
    }

    /** The index begins anew; the time of the device tells where its samples belong. */
    private void beginAnew(BatchMessage batch) {
        Duration since = Duration.between(start, batch.timeOf(batch.firstSample()));
        long place = Math.round((since.getSeconds() + since.getNano() / 1e9) * batch.sampleRateHz());
        if (place < next) {
            place = next;
            findings.found(1, "step(s) back of the device's clock", "");
        }
        findings.found(1, "new beginning(s) of the device", "");
        earlierSession = session;
        session = batch.session();
        offset = place - batch.firstSample();
    }

    @Override
    public void release(Delivery delivery, boolean all) throws InterruptedException {
        while (!held.isEmpty() && (all || isDue(held.firstEntry(), delivery.nanoTime()))) {
            Map.Entry<Long, Held> entry = held.pollFirstEntry();
            heldSamples -= entry.getValue().batch().sampleCount();
            next = sender.send(entry.getValue().batch(), entry.getKey(), next, entry.getValue().hostNanos(), delivery);
        }
    }

    @Override
    public boolean isDone() {
        return next >= options.endSample();
    }

    private boolean isDue(Map.Entry<Long, Held> first, long nowNanos) {
        return first.getKey() <= next || heldSamples > MOST_HELD
                || nowNanos - first.getValue().sinceNanos() >= options.reorder().toNanos();
    }

    /** A batch that waits for its turn. */
    private record Held(BatchMessage batch, long hostNanos, long sinceNanos) {
    }
}
