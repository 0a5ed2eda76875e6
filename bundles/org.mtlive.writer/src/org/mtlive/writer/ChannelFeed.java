// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.SampleType;

/**
 * One channel on its way from a driver into the file. What drivers need is fixed or belongs to the one lane that feeds
 * the channel; the appender and the round belong to the writer's thread.
 */
final class ChannelFeed {

    private final ChannelId id;
    private final SampleType type;
    private final ChannelAppender appender;
    private Round round = new Round(1);
    private ChannelLane lane;
    private double sampleRateHz;
    private long acceptedEnd;

    ChannelFeed(LiveChannel channel, ChannelAppender appender) {
        this.id = channel.id();
        this.type = channel.sampleType();
        this.appender = appender;
        this.acceptedEnd = channel.length();
    }

    ChannelId id() {
        return id;
    }

    SampleType type() {
        return type;
    }

    ChannelAppender appender() {
        return appender;
    }

    Round round() {
        return round;
    }

    /** Index after the last sample that was accepted from the driver; only for the driver's thread. */
    long acceptedEnd() {
        return acceptedEnd;
    }

    void accepted(long end) {
        acceptedEnd = Math.max(acceptedEnd, end);
    }

    /** How far it is; for the writer's thread. */
    ChannelProgress progress() {
        return new ChannelProgress(id, type, appender.end(), appender.publishedEnd(), isTaken());
    }

    /** Whether a driver that has not ended feeds this channel. */
    boolean isTaken() {
        return lane != null && !lane.isEnded();
    }

    /** Before the lane's first batch. */
    void assign(ChannelLane newLane, Round newRound, double newRateHz) {
        lane = newLane;
        round = newRound;
        sampleRateHz = newRateHz;
    }

    /** Samples a second; 0 before a lane is assigned. */
    double sampleRateHz() {
        return sampleRateHz;
    }
}
