// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import edu.sc.seis.seisFile.seedlink.SeedlinkException;
import edu.sc.seis.seisFile.seedlink.SeedlinkReader;

/**
 * The versions of SeedLink that a server speaks, as its HELLO tells them.
 *
 * @param versions such as 3.1; empty where it does not tell, as servers of version 3 may
 */
record ProtocolVersions(List<String> versions) {

    private static final Pattern VERSION = Pattern.compile("SLPROTO:(\\d{1,3}(?:\\.\\d{1,3})?)");

    /** Asks a server; before the handshake ends. */
    static ProtocolVersions of(SeedlinkReader reader) throws IOException, SeedlinkException {
        return in(String.join(" ", reader.sendHello()));
    }

    /** What a HELLO tells. */
    static ProtocolVersions in(String hello) {
        return new ProtocolVersions(VERSION.matcher(hello).results().map((MatchResult found) -> found.group(1))
                .toList());
    }

    boolean canBeSpoken() {
        return versions.isEmpty() || versions.stream().anyMatch(version -> version.matches("3(\\..*)?"));
    }

    /** For people. */
    String refusal() {
        return "the server speaks SeedLink " + String.join(", ", versions) + " only, and this driver version 3. Use a"
                + " server that speaks both";
    }
}
