// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.net.URI;
import java.net.URISyntaxException;
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
     * Reads an address that a user wrote.
     *
     * @param text such as {@code https://HOST/TOPIC}
     * @return the address; whether a messenger takes it is another question
     * @throws IllegalArgumentException if it is none: what is wrong, of one with a password without the address itself
     */
    public static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an address of messages is not written as one: " + e.getReason()
                    + " at its letter " + (e.getIndex() + 1) + "; write signs such as @ in a name or password as %40", e);
        }
        throw new IllegalArgumentException("'" + text + "' is no address of messages; write https://HOST/TOPIC,"
                + " smtp://SERVER/NAME@PLACE or run:/PROGRAM");
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
