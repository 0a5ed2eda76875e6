// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.TimeReference;
import org.mtlive.mth5.RobustLine;

/**
 * Follows how the samples of one run keep time. The index of a sample is the truth: sample n was taken at start + n /
 * rate, and no sample is ever moved. The device's stamps and this computer's clock are held against that.
 *
 * <p>Rules: a stamp that steps by more than half a sample, and 10 ms at least, is a jump; the line begins anew there. A
 * step of one second between two stamps around the end of a quarter (UTC) is a leap second: noted, and taken out of the
 * line. A slope of more than 100 ppm over a minute or more is a wrong sample rate. Where the instrument has no time of
 * its own this computer's is taken: then only more than 3000 ppm over ten minutes count, and nothing at all for data
 * that are not of now, such as a replay. Thread-safe.
 */
final class ClockTrack {

    static final double WRONG_RATE_PPM = 100;
    static final double WRONG_HOST_RATE_PPM = 3000;

    private static final int MOST_POINTS = 512;
    private static final int LEAST_POINTS = 5;
    private static final double LEAST_SECONDS = 60;
    private static final double LEAST_HOST_SECONDS = 600;
    private static final double LIVE_SECONDS = 60;
    private static final double LEAST_JUMP_SECONDS = 0.01;
    private static final double OWN_TIME_SECONDS = 1e-6;
    private static final double LEAP_TOLERANCE_SECONDS = 0.05;
    private static final double PPM = 1e6;

    private final Instant start;
    private final double rateHz;
    private final double[] seconds = new double[MOST_POINTS];
    private final double[] device = new double[MOST_POINTS];
    private final double[] host = new double[MOST_POINTS];
    private int points;
    private double spacing = 1;
    private boolean ownTime;
    private double lastDevice = Double.NaN;
    private Instant lastStamp = Instant.MIN;
    private double leapSeconds;
    private double offset;
    private Optional<ClockFit> fit = Optional.empty();
    private boolean fitted = true;

    ClockTrack(Instant start, double rateHz) {
        this.start = start;
        this.rateHz = rateHz;
    }

    /** For the run that an instrument begins. */
    static ClockTrack of(Instrument instrument) {
        return new ClockTrack(instrument.start(), instrument.description().channels().getFirst().sampleRateHz());
    }

    /** The instrument says how far its clock is from its reference, seconds. */
    synchronized void offset(double clockMinusReference) {
        ownTime = true;
        offset = clockMinusReference;
    }

    /**
     * Takes the times of a batch.
     *
     * @param firstSample index of its first sample in the run
     * @param endSample   index after its last sample
     * @param stamp       the device's time of the first sample
     * @param arrived     this computer's time when the last sample arrived
     * @return what the clock did, if anything
     */
    synchronized Optional<ClockEvent> add(long firstSample, long endSample, Instant stamp, Instant arrived) {
        double second = firstSample / rateHz;
        double dev = secondsSince(start, stamp) - second - leapSeconds;
        double late = secondsSince(start, arrived) - endSample / rateHz;
        Optional<ClockEvent> event = Optional.empty();
        double step = dev - lastDevice;
        if (Math.abs(step) > Math.max(0.5 / rateHz, LEAST_JUMP_SECONDS)) { // false for the first one
            event = Optional.of(judge(step, stamp));
            dev = secondsSince(start, stamp) - second - leapSeconds;
        }
        lastDevice = dev;
        lastStamp = stamp;
        ownTime |= Math.abs(dev) > OWN_TIME_SECONDS;
        if (points == 0 || second - seconds[points - 1] >= spacing) {
            point(second, dev - offset, late);
        }
        return event;
    }

    private ClockEvent judge(double step, Instant stamp) {
        String words = String.format(Locale.ROOT, "%+.3f s at %s", step, stamp);
        if (Math.abs(Math.abs(step) - 1) < LEAP_TOLERANCE_SECONDS && isQuarterEnd(lastStamp, stamp)) {
            leapSeconds += Math.round(step);
            return new ClockEvent.LeapSecond("leap second: the instrument's time stepped by " + words
                    + "; samples are counted on, so that times of this run after it differ from UTC by one second");
        }
        points = 0;
        fit = Optional.empty();
        fitted = true;
        return new ClockEvent.Jump("the instrument's clock jumped by " + words + "; samples stay where they are");
    }

    /** Leap seconds come at the end of June and December, if need be of March and September. */
    private static boolean isQuarterEnd(Instant before, Instant after) {
        ZonedDateTime later = after.atZone(ZoneOffset.UTC).plusSeconds(2);
        ZonedDateTime month = later.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
        return month.getMonthValue() % 3 == 1 && before.isBefore(month.toInstant().plusSeconds(2))
                && Duration.between(month, later).compareTo(Duration.ofDays(1)) < 0;
    }

    private void point(double second, double dev, double late) {
        if (points == MOST_POINTS) { // every second one stays
            for (int i = 0; i < MOST_POINTS / 2; i++) {
                seconds[i] = seconds[2 * i];
                device[i] = device[2 * i];
                host[i] = host[2 * i];
            }
            points = MOST_POINTS / 2;
            spacing *= 2;
        }
        seconds[points] = second;
        device[points] = dev;
        host[points] = late;
        points++;
        fitted = false;
    }

    /** The line through what there is; empty until there is enough over a minute. */
    synchronized Optional<ClockFit> fit() {
        if (!fitted) {
            fitted = true;
            boolean enough = points >= LEAST_POINTS && seconds[points - 1] - seconds[0] >= LEAST_SECONDS;
            fit = enough ? Optional.of(line()) : Optional.empty();
        }
        return fit;
    }

    private ClockFit line() {
        RobustLine line = RobustLine.through(Arrays.copyOf(seconds, points),
                Arrays.copyOf(ownTime ? device : host, points));
        return new ClockFit(PPM * line.slope(), line.residual(), points,
                ownTime ? TimeReference.DEVICE : TimeReference.HOST);
    }

    /** What is wrong with the sample rate; empty when nothing is. */
    synchronized Optional<String> wrongRate() {
        return fit().filter(this::isWrong).map(line -> String.format(Locale.ROOT,
                "samples come at %.6g Hz, not at %.6g Hz (%+.0f ppm against %s)",
                rateHz / (1 + line.driftPpm() / PPM), rateHz, line.driftPpm(),
                line.reference() == TimeReference.HOST ? "this computer's clock" : "the instrument's own time"));
    }

    private boolean isWrong(ClockFit line) {
        double drift = Math.abs(line.driftPpm());
        if (line.reference() != TimeReference.HOST) {
            return drift > WRONG_RATE_PPM;
        }
        return drift > WRONG_HOST_RATE_PPM && Math.abs(host[0]) < LIVE_SECONDS
                && seconds[points - 1] - seconds[0] >= LEAST_HOST_SECONDS;
    }

    private static double secondsSince(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) / 1e9;
    }
}
