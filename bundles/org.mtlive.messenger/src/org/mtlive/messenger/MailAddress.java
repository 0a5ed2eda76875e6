// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * A mail server and whom it is to send to: {@code smtp://USER:PASSWORD@SERVER:PORT/TO?from=FROM}; {@code smtps} for a
 * connection that is encrypted from its beginning. User, password, port and sender may be left out; several receivers are
 * separated by commas; signs that mean something else in an address are written as {@code %40} for {@code @}.
 *
 * @param protocol {@code smtp} or {@code smtps}
 * @param host     of the server
 * @param port     of the server
 * @param user     empty for none
 * @param password empty for none
 * @param from     the sender
 * @param to       the receivers, separated by commas
 */
record MailAddress(String protocol, String host, int port, String user, String password, String from, String to) {

    private static final Set<String> PROTOCOLS = Set.of("smtp", "smtps");
    private static final String LIMIT_MS = "20000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    static boolean isOne(URI address) {
        return address.getHost() != null && PROTOCOLS.contains(address.getScheme());
    }

    /**
     * Takes an address apart.
     *
     * @throws IOException if it names nobody who is to get the mail
     */
    static MailAddress of(URI address) throws IOException {
        String to = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "").strip();
        if (!to.contains("@")) {
            throw new IOException("the address names nobody to send a mail to; write " + address.getScheme() + "://"
                    + address.getHost() + "/NAME@PLACE");
        }
        String info = address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
        int colon = info.indexOf(':');
        String user = decoded(colon < 0 ? info : info.substring(0, colon));
        String password = colon < 0 ? "" : decoded(info.substring(colon + 1));
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        String from = query.startsWith("from=") ? decoded(query.substring("from=".length()))
                : user.contains("@") ? user : to.split(",")[0];
        int usual = address.getScheme().equals("smtps") ? SUBMISSION_TLS : SUBMISSION;
        return new MailAddress(address.getScheme(), address.getHost(), address.getPort() < 0 ? usual : address.getPort(),
                user, password, from, to);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** For the library. A password goes over an encrypted connection only, unless the server is this computer. */
    Properties properties() {
        Properties all = new Properties();
        String prefix = "mail." + protocol + ".";
        all.setProperty(prefix + "auth", Boolean.toString(!user.isEmpty()));
        all.setProperty(prefix + "starttls.enable", "true");
        all.setProperty(prefix + "starttls.required", Boolean.toString(!password.isEmpty() && !isHere()));
        all.setProperty(prefix + "ssl.checkserveridentity", "true");
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.setProperty(prefix + what, LIMIT_MS);
        }
        return all;
    }

    private boolean isHere() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
