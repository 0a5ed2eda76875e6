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

    /** Characters at the beginning of what is behind a server, its slash among them; one less at the end. */
    private static final int SHOWN = 3;
    /** So little is no secret. */
    private static final int SHOWN_WHOLE = 5;

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
     * An address as it may stand where others read it, such as in the notes of a file. The name of a topic is as good as
     * a password, and who gets mails is nobody's business.
     *
     * @param address of an {@link AlarmMessenger}
     * @return server and a hint of what is behind it, such as {@code https://host/to...ic}; one without a server as it is,
     *         but for its query
     */
    public static String shown(URI address) {
        if (address.getHost() == null) {
            return address.toString().replaceFirst("\\?.*", "");
        }
        String path = address.getPath();
        String hint = path.length() <= SHOWN_WHOLE ? path
                : path.substring(0, SHOWN) + "..." + path.substring(path.length() - SHOWN + 1);
        return address.getScheme() + "://" + address.getHost()
                + (address.getPort() < 0 ? "" : ":" + address.getPort()) + hint;
    }
}
