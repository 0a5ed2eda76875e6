// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.StatusDetail;

/** Ends instruments, several at the same time, and gives up those that do not obey. Any thread. */
final class Stopping {

    private static final Duration PULL_DEADLINE = Duration.ofSeconds(2);

    /** Stops for good; returns when all have their end. */
    void stop(List<Lane> lanes, Duration deadline) throws DriverException {
        long endNanos = System.nanoTime() + GuardedDriver.stopLimit(deadline).toNanos();
        lanes.forEach(Lane::stops);
        List<Lane> running = lanes.stream().filter(lane -> lane.ended().isEmpty()).toList();
        List<Lane.Link> links = running.stream().map(Lane::link).toList();
        List<CallGuard.Pending<Boolean>> stops =
                links.stream().map(link -> link.instrument().driver().beginStop(deadline)).toList();
        DriverException trouble = null;
        for (int i = 0; i < stops.size(); i++) {
            try {
                stops.get(i).await(Duration.ofNanos(endNanos - System.nanoTime()));
                links.get(i).sink().fail(StatusDetail.DRIVER_ERROR, "stopped without saying its end");
            } catch (DriverException e) {
                links.get(i).sink().fail(e.detail(), e.getMessage());
                if (trouble == null) {
                    trouble = e;
                } else {
                    trouble.addSuppressed(e);
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    /** Ends the instruments of a driver that is taken away. They may come back with it. */
    void pull(List<Lane> lanes, DriverFactory factory) {
        List<CallGuard.Pending<Boolean>> closing = new ArrayList<>();
        for (Lane lane : lanes) {
            Lane.Link link = lane.link();
            if (link.instrument().factory() == factory && link.sink().ended().isEmpty()) {
                link.sink().fail(StatusDetail.GONE,
                        "driver '" + lane.plan().driverId() + "' was removed while it recorded");
                closing.add(link.instrument().driver().beginClose());
            }
        }
        closing.forEach(pending -> pending.awaitQuietly(PULL_DEADLINE));
    }

    /** Closes the drivers. */
    void close(List<Lane> lanes, Duration limit) {
        List<CallGuard.Pending<Boolean>> closing =
                lanes.stream().map(lane -> lane.link().instrument().driver().beginClose()).toList();
        closing.forEach(pending -> pending.awaitQuietly(limit));
    }
}
