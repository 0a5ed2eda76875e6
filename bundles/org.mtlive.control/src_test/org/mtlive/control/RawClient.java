// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A client that sends what it likes, and waits without limit. */
final class RawClient implements AutoCloseable {

    private final SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);

    RawClient(Path file) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(
                ControlAddress.socketOf(ControlAddress.entryOf(file)).orElseThrow()));
    }

    RawClient send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return this;
    }

    /** A line; empty at the end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (channel.read(one.clear()) == 1 && one.get(0) != '\n') {
            line.append((char) one.get(0));
        }
        return line.toString();
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(line());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
