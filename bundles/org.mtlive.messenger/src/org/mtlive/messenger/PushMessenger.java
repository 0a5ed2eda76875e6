// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import jakarta.mail.internet.MimeUtility;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmMessenger;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.osgi.service.component.annotations.Component;

/**
 * Posts messages to an address of the web: the text as the body, title, priority and tags as the headers that ntfy
 * servers know (docs.ntfy.sh, publishing), so that a phone shows and sounds them. Other servers get the same text. A
 * user and password in the address become basic authentication.
 */
@Component(service = AlarmMessenger.class)
public final class PushMessenger implements AlarmMessenger {

    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int GOOD = 200;
    private static final int NOT_GOOD = 300;

    /** Made for the first message: it takes a while, and most programs that could send none ever do. */
    private static final class Client {
        /** Follows nobody to another address: a POST may become a GET then, which is answered well and tells nobody. */
        private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public boolean takes(URI address) {
        return address.getHost() != null && SCHEMES.contains(address.getScheme());
    }

    @Override
    public String example() {
        return "https://HOST/TOPIC";
    }

    @Override
    public void send(URI address, AlarmMessage message) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutUser(address)).timeout(LIMIT)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Title", MimeUtility.encodeText(message.title(), "utf-8", "B"))
                .header("Priority", priority(message.severity())).header("Tags", tag(message.severity()))
                .POST(HttpRequest.BodyPublishers.ofString(message.text()));
        if (address.getUserInfo() != null) {
            request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<String> answer = ask(address.getHost(), request.build());
        if (answer.statusCode() < GOOD || answer.statusCode() >= NOT_GOOD) {
            throw new IOException(address.getHost() + " answers " + answer.statusCode()
                    + answer.headers().firstValue("Location").map(place -> ": write the address as " + place)
                            .or(() -> answer.body().lines().findFirst().map(line -> ": " + line)).orElse(""));
        }
    }

    private HttpResponse<String> ask(String host, HttpRequest request) throws IOException, InterruptedException {
        try {
            return Client.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(host + (e.getMessage() == null ? " cannot be reached" : ": " + e.getMessage()), e);
        }
    }

    private static URI withoutUser(URI address) {
        return address.getRawUserInfo() == null ? address
                : URI.create(address.toString().replace(address.getRawUserInfo() + "@", ""));
    }

    private static String priority(Optional<AlarmSeverity> severity) {
        return severity.map(how -> how == AlarmSeverity.CRITICAL ? "urgent" : "high").orElse("default");
    }

    private static String tag(Optional<AlarmSeverity> severity) {
        return severity.map(how -> how == AlarmSeverity.CRITICAL ? "rotating_light" : "warning")
                .orElse("white_check_mark");
    }
}
