// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A web server on loopback that keeps what is posted to it, refuses what is posted to {@code /refused}, and sends away to
 * {@code /new} what is posted to {@code /moved}.
 */
public final class WebInbox implements AutoCloseable {

    private static final int TAKEN = 200;
    private static final int MOVED = 301;
    private static final int FORBIDDEN = 403;

    private final HttpServer server;
    private final List<Post> posts = new ArrayList<>();

    /**
     * What was posted.
     *
     * @param path          of the address
     * @param title         header of that name; empty for none
     * @param priority      header of that name; empty for none
     * @param authorization header of that name; empty for none
     * @param text          the body
     */
    public record Post(String path, String title, String priority, String authorization, String text) {
    }

    private WebInbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** Opens one on a free port. */
    public static WebInbox open() throws IOException {
        return new WebInbox();
    }

    /** The address of a path in it, such as {@code /topic}. */
    public URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int code = path.startsWith("/refused") ? FORBIDDEN : path.startsWith("/moved") ? MOVED : TAKEN;
            if (code == MOVED) {
                exchange.getResponseHeaders().set("Location", address("/new").toString());
            } else if (code == TAKEN) {
                synchronized (posts) {
                    posts.add(new Post(path, header(exchange, "Title"), header(exchange, "Priority"),
                            header(exchange, "Authorization"), text));
                }
            }
            byte[] answer = (code == FORBIDDEN ? "this topic is reserved" : "taken").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** What came, in order. */
    public List<Post> posts() {
        synchronized (posts) {
            return List.copyOf(posts);
        }
    }

    /** Whether such a post came. */
    public boolean has(Predicate<Post> wanted) {
        return posts().stream().anyMatch(wanted);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
