// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmMessenger;
import org.osgi.service.component.annotations.Component;

/** Sends messages as mails, by the mail server that is named in the address; see {@link MailAddress}. */
@Component(service = AlarmMessenger.class)
public final class MailMessenger implements AlarmMessenger {

    @Override
    public boolean takes(URI address) {
        return MailAddress.isOne(address);
    }

    @Override
    public String example() {
        return "smtp://USER:PASSWORD@SERVER/NAME@PLACE";
    }

    @Override
    public void send(URI address, AlarmMessage message) throws IOException, InterruptedException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader()); // where the library finds its parts
        try {
            MailAddress mail = MailAddress.of(address);
            Session session = Session.getInstance(mail.properties());
            try (Transport transport = session.getTransport(mail.protocol())) {
                boolean known = !mail.user().isEmpty();
                transport.connect(mail.host(), mail.port(), known ? mail.user() : null, known ? mail.password() : null);
                MimeMessage made = message(session, mail, message);
                transport.sendMessage(made, made.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new IOException(address.getHost() + ": " + reason(e), e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static MimeMessage message(Session session, MailAddress mail, AlarmMessage message)
            throws MessagingException {
        MimeMessage made = new MimeMessage(session);
        made.setFrom(new InternetAddress(mail.from()));
        made.setRecipients(Message.RecipientType.TO, InternetAddress.parse(mail.to()));
        made.setSubject(message.title(), StandardCharsets.UTF_8.name());
        made.setSentDate(new Date());
        if (message.severity().isPresent()) {
            made.setHeader("X-Priority", "1");
        }
        made.setDataHandler(new DataHandler(new ByteArrayDataSource(
                message.text().getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8")));
        return made;
    }

    /** What the innermost failure says: the outer ones only say that it failed. */
    private static String reason(MessagingException failure) {
        Throwable reason = failure;
        while (reason instanceof MessagingException outer && outer.getNextException() != null) {
            reason = outer.getNextException();
        }
        String text = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
