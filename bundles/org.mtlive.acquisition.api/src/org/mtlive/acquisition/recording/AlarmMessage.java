// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What people who are not at the screen are told.
 *
 * @param title    one line: what it is about
 * @param text     what happened, what to do, where and when; lines
 * @param severity how bad it is; empty for good news, such as an alarm that is over
 */
public record AlarmMessage(String title, String text, Optional<AlarmSeverity> severity) {

    /** Refuses null and a blank title; makes the title one line. */
    public AlarmMessage {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(severity, "severity");
        title = title.strip().replaceAll("\\s*\\R\\s*", " ");
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a message needs a title");
        }
    }

    /**
     * The message with which an address is tried.
     *
     * @return a message without a severity
     */
    public static AlarmMessage trial() {
        return new AlarmMessage("MTLive: test message", "Alarms of recordings will come to you this way.",
                Optional.empty());
    }

    /**
     * An address as people may see it.
     *
     * @param address of an {@link AlarmMessenger}
     * @return without what may be secret in it: user, password and query
     */
    public static String shown(URI address) {
        String text = address.toString();
        int query = text.indexOf('?');
        String plain = query < 0 ? text : text.substring(0, query);
        String user = address.getRawUserInfo();
        return user == null ? plain : plain.replace(user + "@", "");
    }
}
