// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;

import org.junit.jupiter.api.Test;

/** How a mail server and whom it sends to are written. */
class MailAddressTest {

    @Test
    void allPartsOfAnAddressAreRead() throws Exception {
        MailAddress full = MailAddress.of(
                URI.create("smtp://anna%40x.org:p%3A%2Fw+d@mail.x.org:2525/ben@x.org,eva@y.org?from=mt%40x.org"));
        MailAddress least = MailAddress.of(URI.create("smtps://mail.x.org/ben@x.org"));

        assertEquals(new MailAddress("smtp", "mail.x.org", 2525, "anna@x.org", "p:/w+d", "mt@x.org",
                "ben@x.org,eva@y.org"), full);
        assertEquals(new MailAddress("smtps", "mail.x.org", 465, "", "", "ben@x.org", "ben@x.org"), least);
    }

    @Test
    void aPasswordGoesToOtherComputersOverAnEncryptedConnectionOnly() throws Exception {
        String there = "smtp://u:p@192.0.2.1/ben@x.org"; // an address for documentation, which nobody has
        String here = "smtp://u:p@127.0.0.1/ben@x.org";
        String open = "smtp://192.0.2.1/ben@x.org";

        assertEquals("true", required(there));
        assertEquals("false", required(here));
        assertEquals("false", required(open));
    }

    private static String required(String address) throws IOException {
        return MailAddress.of(URI.create(address)).properties().getProperty("mail.smtp.starttls.required");
    }

    @Test
    void anAddressWithoutReceiverIsRefusedInWords() {
        IOException e = assertThrows(IOException.class, () -> MailAddress.of(URI.create("smtp://mail.x.org")));

        assertEquals("the address names nobody to send a mail to; write smtp://mail.x.org/NAME@PLACE", e.getMessage());
        assertTrue(MailAddress.isOne(URI.create("smtp://h/a@b")));
        assertFalse(MailAddress.isOne(URI.create("imap://h/a@b")) || MailAddress.isOne(URI.create("smtp:x")));
    }
}
