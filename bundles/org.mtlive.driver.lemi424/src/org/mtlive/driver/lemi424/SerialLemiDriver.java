// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.driver.PositionSource;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.PowerSource;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveringDriver;

/**
 * A station on a serial line. The port is open from the description on, so that the station is found once; its clock
 * decides about sample 0: the second of the first line that comes after arming.
 */
final class SerialLemiDriver extends DeliveringDriver implements ClockSource, PowerSource, PositionSource {

    private final SerialLemiOptions options;
    /** The capabilities look at it from other threads. */
    private volatile Optional<SerialFeed> feed = Optional.empty();

    SerialLemiDriver(SerialLemiOptions options) {
        super(SerialLemiDriverFactory.ID);
        this.options = options;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        SerialFeed port = keep(SerialFeed.open(options));
        LemiLine line = parsed(firstLines(port).getFirst());
        feed = Optional.of(port);
        return options.channels().describe("LEMI-424 on " + options.port(), options.serial(), line);
    }

    @Override
    protected Prepared prepare() throws DriverException {
        SerialFeed port = feed.orElseThrow();
        port.clear(); // what came until now is past
        List<PortEvent.Line> first = firstLines(port);
        long startSecond = parsed(first.getFirst()).epochSecond();
        return new Prepared(Instant.ofEpochSecond(startSecond),
                new SerialLemiWork(options.channels(), port, startSecond, first));
    }

    @Override
    public ClockReading clock() throws DriverException {
        PortEvent.Line line = latest();
        return LemiReadings.clock(parsed(line), line.hostNanos())
                .orElseThrow(() -> new DriverException(StatusDetail.DATA_ERROR, "the lines of this station end after"
                        + " the battery: they say nothing about its clock"));
    }

    @Override
    public PowerReading power() throws DriverException {
        return LemiReadings.power(parsed(latest()));
    }

    @Override
    public Position position() throws DriverException {
        return parsed(latest()).position().orElseThrow(() -> new DriverException(StatusDetail.DATA_ERROR,
                "the station does not know yet where it stands: GPS has no fix, or the lines do not tell"));
    }

    private PortEvent.Line latest() throws DriverException {
        return feed.flatMap(SerialFeed::latest).orElseThrow(() -> new DriverException(StatusDetail.COMMUNICATION_ERROR,
                "no line came from " + options.port() + " within " + options.silence().toMillis() / 1000.0
                        + " s; is the station switched on and the cable plugged in?"));
    }

    /** Two lines that follow each other within a minute: a damaged date would not. */
    private List<PortEvent.Line> firstLines(SerialFeed port) throws DriverException {
        long end = System.nanoTime() + options.silence().toNanos();
        List<PortEvent.Line> pair = new ArrayList<>();
        String complaint = "nothing came";
        try {
            for (long left = options.silence().toNanos(); left > 0; left = end - System.nanoTime()) {
                Optional<PortEvent> event = port.next(Duration.ofNanos(left));
                if (event.isPresent() && event.get() instanceof PortEvent.Line line) {
                    complaint = add(line, pair).map(why -> "what came is no line of a LEMI-424 (" + why + ")")
                            .orElse("only one good line came");
                }
                if (pair.size() == 2) {
                    return pair;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "given up waiting for " + options.port(), e);
        }
        throw new DriverException(StatusDetail.COMMUNICATION_ERROR, options.port() + ": " + complaint + " within "
                + options.silence().toMillis() / 1000.0 + " s; is the station switched on, does it send its text, and"
                + " is 'baud' (" + options.baud() + ") as in the station?");
    }

    /** Adds a line to those that agree; what is wrong with it, where something is. */
    private static Optional<String> add(PortEvent.Line line, List<PortEvent.Line> pair) {
        try {
            LemiLine read = LemiLineParser.parse(line.text());
            if (!pair.isEmpty() && !LemiProbe.follows(LemiLineParser.parse(pair.getFirst().text()), read)) {
                pair.clear();
            }
            pair.add(line);
            return Optional.empty();
        } catch (MalformedLineException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static LemiLine parsed(PortEvent.Line line) {
        try {
            return LemiLineParser.parse(line.text());
        } catch (MalformedLineException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }
}
