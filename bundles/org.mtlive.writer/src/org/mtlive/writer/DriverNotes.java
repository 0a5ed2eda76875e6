// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.Map;
import java.util.WeakHashMap;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;

/** Which statuses of drivers go into the notes of the file: trouble, and its end, each once. */
final class DriverNotes {

    private final Map<ChannelLane, DriverStatus> latest = new WeakHashMap<>();

    boolean isWorthNoting(ChannelLane lane, DriverStatus status) {
        DriverStatus before = latest.put(lane, status);
        if (status.equals(before)) {
            return false;
        }
        return isTrouble(status.state()) || before != null && isTrouble(before.state());
    }

    static String text(DriverStatus status) {
        String detail = status.text().isEmpty() ? status.detail().toString() : status.text();
        return status.state() + ": " + detail;
    }

    private static boolean isTrouble(DriverState state) {
        return switch (state) {
            case DEGRADED, OFFLINE, FAULT -> true;
            default -> false;
        };
    }
}
