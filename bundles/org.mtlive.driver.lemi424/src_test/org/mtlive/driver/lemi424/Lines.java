// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Lines of a recording with another time. */
final class Lines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy MM dd HH mm ss");
    private static final int TIME_LENGTH = 19;

    private Lines() {
    }

    /** The same line, some seconds later. */
    static String later(String line, long seconds) {
        LocalDateTime time = LocalDateTime.parse(line.substring(0, TIME_LENGTH), TIME).plusSeconds(seconds);
        return TIME.format(time) + line.substring(TIME_LENGTH);
    }
}
