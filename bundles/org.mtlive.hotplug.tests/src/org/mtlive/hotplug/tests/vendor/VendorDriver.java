// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.SampleType;

/** Two channels that count; or, in another mode, a driver that breaks the rules. */
final class VendorDriver implements InstrumentDriver {

    static final double RATE_HZ = 200;
    /** Good, and the ways to be bad: each names the call that goes wrong, or what is delivered. */
    static final DriverOption MODE = DriverOption.choice("mode", "How it behaves.", "good", "describe-hangs",
            "describe-throws", "describe-null", "arm-hangs", "arm-throws", "start-hangs", "start-throws", "stop-hangs",
            "stop-throws", "close-hangs", "floods", "nan", "wrong-type", "wrong-channel", "overlaps", "jumps", "giant",
            "ragged", "callers-thread", "two-threads", "dies", "silent", "talks-after-end", "null-batch");

    private final String mode;
    private DeliveryLoop loop;
    private HostileDelivery hostile;

    VendorDriver(String mode) {
        this.mode = mode;
    }

    @Override
    public InstrumentDescription describe() throws DriverException {
        misbehave("describe");
        if (mode.equals("describe-null")) {
            return null;
        }
        return InstrumentDescription.of("Vendor's instrument",
                List.of(ChannelDescription.of("ex", SampleType.FLOAT32, RATE_HZ, "mV/km"),
                        ChannelDescription.of("ey", SampleType.FLOAT32, RATE_HZ, "mV/km")));
    }

    @Override
    public Instant arm() throws DriverException {
        misbehave("arm");
        return Instant.now();
    }

    @Override
    public synchronized void start(SampleSink sink) throws DriverException {
        misbehave("start");
        if (mode.equals("good") || mode.startsWith("stop") || mode.startsWith("close")) {
            loop = new DeliveryLoop("vendor", 1, PaceClock.system(), new CountingWork(Instant.now()));
            loop.start(sink);
        } else {
            hostile = new HostileDelivery(mode, sink);
            hostile.start();
        }
    }

    @Override
    public void stop(Duration deadline) throws DriverException {
        misbehave("stop");
        endDelivery(deadline);
    }

    @Override
    public void close() {
        if (mode.equals("close-hangs")) {
            Mischief.hang();
        }
        try {
            endDelivery(Duration.ofSeconds(1));
        } catch (DriverException e) {
            // the thread is given up
        }
    }

    private synchronized void endDelivery(Duration deadline) throws DriverException {
        if (loop != null) {
            loop.stop(deadline);
        }
        if (hostile != null) {
            hostile.stop();
        }
    }

    private void misbehave(String call) throws DriverException {
        if (mode.equals(call + "-hangs")) {
            Mischief.hang();
        }
        if (mode.equals(call + "-throws")) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "the vendor's " + call + " fails");
        }
    }
}
