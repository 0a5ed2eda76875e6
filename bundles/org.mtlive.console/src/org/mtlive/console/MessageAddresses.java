// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where people are told of alarms, as it stands on the command line. */
final class MessageAddresses {

    private static final String FILE = "@";

    private MessageAddresses() {
    }

    /**
     * Reads addresses.
     *
     * @param texts addresses, or names of files of them with {@code @} before; in a file a line is an address, and what
     *              begins with {@code #} is none
     * @throws UsageException if one is no address, or a file cannot be read
     */
    static List<URI> of(List<String> texts) throws UsageException {
        List<URI> addresses = new ArrayList<>();
        for (String text : texts) {
            if (text.startsWith(FILE)) {
                addresses.addAll(in(Path.of(text.substring(FILE.length()))));
            } else {
                addresses.add(address(text));
            }
        }
        return addresses;
    }

    private static List<URI> in(Path file) throws UsageException {
        List<URI> addresses = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    addresses.add(address(line.strip()));
                }
            }
        } catch (IOException e) {
            throw new UsageException("the addresses in " + file + " cannot be read: " + e, e);
        }
        return addresses;
    }

    /** What is wrong is told without the address itself, which may hold a password. */
    private static URI address(String text) throws UsageException {
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new UsageException("an address of messages is not written as one: " + e.getReason() + " at its letter "
                    + (e.getIndex() + 1) + "; write signs such as @ in a name or password as %40", e);
        }
        throw new UsageException("'" + text + "' is no address of messages; write https://HOST/TOPIC,"
                + " smtp://SERVER/NAME@PLACE or run:/PROGRAM");
    }
}
