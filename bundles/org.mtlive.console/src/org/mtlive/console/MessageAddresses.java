// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.recording.AlarmMessage;

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

    private static URI address(String text) throws UsageException {
        try {
            return AlarmMessage.address(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
