// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A small device that publishes by MQTT 3.1.1 as a microcontroller would: bytes into a socket, no library. */
public final class MqttDevice implements AutoCloseable {

    private static final int CONNECT = 0x10;
    private static final int PUBLISH = 0x30;
    private static final int DISCONNECT = 0xe0;
    private static final int CLEAN = 2;
    private static final int WILL_RETAINED = 4 | 32;
    private static final int CONNACK_LENGTH = 4;

    private final Socket socket;
    private final DataOutputStream out;
    private int packet;

    /** Connects; the last will says "offline" on {@code topic/status}, retained. */
    public MqttDevice(int port, String id, String topic) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(socket.getOutputStream());
        Packet connect = new Packet();
        connect.text("MQTT").number(4, 1).number(CLEAN | WILL_RETAINED, 1).number(0, 2).text(id).text(topic + "/status")
                .text("offline");
        send(CONNECT, connect);
        if (socket.getInputStream().readNBytes(CONNACK_LENGTH)[CONNACK_LENGTH - 1] != 0) {
            throw new IOException("the broker refuses");
        }
        Thread.ofPlatform().daemon().name("mtlive-device").start(this::discard);
    }

    /** Publishes with QoS 1 and does not wait for the acknowledgement. */
    public synchronized void publish(String topic, byte[] payload, boolean retained) throws IOException {
        packet = packet % 65_535 + 1;
        Packet publish = new Packet();
        publish.text(topic).number(packet, 2).raw(payload);
        send(PUBLISH | 2 | (retained ? 1 : 0), publish);
    }

    private void discard() {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // ended
        }
    }

    private void send(int type, Packet packet) throws IOException {
        byte[] body = packet.bytes.toByteArray();
        Packet whole = new Packet();
        whole.number(type, 1);
        int length = body.length;
        do {
            whole.number(length % 128 | (length >= 128 ? 128 : 0), 1);
            length /= 128;
        } while (length > 0);
        out.write(whole.raw(body).bytes.toByteArray());
        out.flush();
    }

    /** Loses power: the broker publishes the last will. */
    public void die() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says good-bye: no last will. */
    @Override
    public void close() throws IOException {
        if (!socket.isClosed()) {
            send(DISCONNECT, new Packet());
            socket.close();
        }
    }

    private static final class Packet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Packet number(int value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                bytes.write(value >> 8 * i);
            }
            return this;
        }

        Packet text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length, 2);
            return raw(utf8);
        }

        Packet raw(byte[] more) {
            bytes.writeBytes(more);
            return this;
        }
    }
}
