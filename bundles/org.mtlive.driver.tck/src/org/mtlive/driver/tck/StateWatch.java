// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.util.Optional;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;

/** Follows what a driver says about itself from its start on. Used under the lock of its sink. */
final class StateWatch {

    private DriverState last = DriverState.ARMED;

    /** What is wrong with a state that is told now. */
    Optional<String> tell(DriverStatus status) {
        DriverState before = last;
        last = status.state();
        if (rank(last) < rank(before)) {
            return Optional.of("state " + last + " was told after " + before + ". From start on the order is ARMED,"
                    + " then RECORDING, DEGRADED and OFFLINE as often as they change, STOPPING, and ENDED or FAULT");
        }
        if (isLast(before)) {
            return Optional.of("state " + last + " was told after " + before + ", which is the last one");
        }
        if (last == DriverState.FAULT && status.text().isBlank()) {
            return Optional.of("state FAULT came without a text. Say what failed, where, and what to do");
        }
        return Optional.empty();
    }

    /** What is wrong with the last state told, now that the end is said. A driver may leave the last state out. */
    Optional<String> end(EndReason reason) {
        DriverState fitting = reason == EndReason.FAILED ? DriverState.FAULT : DriverState.ENDED;
        if (isLast(last) && last != fitting) {
            return Optional.of("the end was " + reason + ", the state before it " + last + ". Say " + fitting);
        }
        return Optional.empty();
    }

    private static boolean isLast(DriverState state) {
        return state == DriverState.ENDED || state == DriverState.FAULT;
    }

    private static int rank(DriverState state) {
        return switch (state) {
            case CREATED -> 0;
            case CONNECTED -> 1;
            case ARMED -> 2;
            case STOPPING -> 4;
            case ENDED, FAULT -> 5;
            default -> 3; // delivering, in one way or another
        };
    }
}
