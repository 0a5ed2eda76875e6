// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Makes one that speaks version 4 only of a server that speaks both: version 3 is neither told nor understood. */
final class NewServer {

    private NewServer() {
    }

    /** What the server says, without version 3. */
    static void answers(InputStream in, OutputStream out) throws IOException {
        carry(in, out, " SLPROTO:3.1", "");
    }

    /** What the client says; the way in which version 3 names a station is none in version 4. */
    static void commands(InputStream in, OutputStream out) throws IOException {
        carry(in, out, "STATION", "STATION3");
    }

    private static void carry(InputStream in, OutputStream out, String what, String instead) throws IOException {
        byte[] bytes = new byte[4096];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
            out.write(text.replace(what, instead).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
