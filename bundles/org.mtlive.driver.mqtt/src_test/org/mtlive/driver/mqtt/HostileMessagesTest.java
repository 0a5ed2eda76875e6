// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.testing.MqttBatches;

/** Messages damaged 100,000 times for each format: each is decoded or refused, quickly and within its own size. */
@Timeout(120)
class HostileMessagesTest {

    private static final int DAMAGES = 100_000;
    private static final String HEADER = "# MagPyBin LEMI036_1_0001 [x,y,z,t1] [X,Y,Z,T] [nT,nT,nT,deg_C]"
            + " [1000,1000,1000,100] 6hLllll 32";
    private static final String ROWS = "2026,1,1,0,0,1,700,20000200,-1600,43000000,1250;"
            + "2026,1,1,0,0,2,10,20000300,-1700,43000000,1251";
    private final Random random = new Random(424);

    /** Half of them get a right checksum after the damage, so that it is not the only guard. */
    @Test
    void damagedBatchesAreDecodedOrRefused() {
        byte[] good = new MqttBatches(7, Instant.EPOCH, 100, 20).message(1000);
        int refused = 0;

        for (int i = 0; i < DAMAGES; i++) {
            byte[] message = damaged(good, 44);
            if (random.nextBoolean() && message.length > BatchDecoder.CHECKSUM) {
                sign(message);
            }
            try {
                BatchMessage decoded = BatchDecoder.decode(message);
                assertTrue(decoded.samples().size() * decoded.count() <= message.length, decoded::toString);
                decoded.timeOf(decoded.firstSample() + decoded.count());
            } catch (MalformedMessageException e) {
                refused++;
            }
        }

        assertTrue(refused > DAMAGES / 2 && refused < DAMAGES, "refused " + refused);
    }

    @Test
    void damagedLinesOfMartasAreReadOrRefused() {
        int refused = 0;

        for (int i = 0; i < DAMAGES; i++) {
            try {
                if (i % 2 == 0) {
                    MartasHeader header = MartasHeader.parse(text(damaged(bytes(HEADER), HEADER.length())));
                    assertEquals(header.keys().size(), header.factors().size());
                } else {
                    MartasRow.parse(text(damaged(bytes(ROWS), ROWS.length())), 4);
                }
            } catch (MalformedMessageException e) {
                refused++;
            }
        }

        assertTrue(refused > DAMAGES / 10 && refused < DAMAGES, "refused " + refused);
    }

    /** A quarter of a megabyte is the largest message that the broker may send. */
    @Test
    void hugeLinesTakeNoLongerThanTheirLength() {
        String brackets = "# MagPyBin S [" + "x,".repeat(131_000);
        String fields = "2026," + "1,".repeat(131_000);

        for (int i = 0; i < 100; i++) {
            assertThrows(MalformedMessageException.class, () -> MartasHeader.parse(brackets));
            assertThrows(MalformedMessageException.class, () -> MartasRow.parse(fields + ";x", 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySampleTypeIsReadAsItWasWritten(BatchType type) throws Exception {
        int[] counts = {0, 1, -1, 32_767, -32_768};
        ByteBuffer out = ByteBuffer.allocate(40 + 2 * counts.length * type.bytes() + 4).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(BatchDecoder.MAGIC).put((byte) (type.ordinal() + 1)).put((byte) 2).putShort((short) counts.length);
        out.putInt(1).putInt(7).putLong(5).putLong(1_000_000).putDouble(4);
        for (int channel = 0; channel < 2; channel++) {
            for (int count : counts) {
                switch (type) {
                    case INT16 -> out.putShort((short) count);
                    case INT24 -> out.put((byte) count).put((byte) (count >> 8)).put((byte) (count >> 16));
                    case INT32 -> out.putInt(count);
                    case FLOAT32 -> out.putFloat(count);
                    case FLOAT64 -> out.putDouble(count);
                }
            }
        }
        sign(out.array());

        BatchMessage message = BatchDecoder.decode(out.array());

        double[] expected = Arrays.stream(counts).asDoubleStream().toArray();
        assertEquals(List.of(Arrays.toString(expected), Arrays.toString(expected)),
                message.samples().stream().map(HostileMessagesTest::text).toList());
        assertEquals(Instant.ofEpochMilli(1000 + 1250), message.timeOf(5));
    }

    private static String text(Samples samples) {
        return Arrays.toString(switch (samples) {
            case Samples.Int32 counts -> Arrays.stream(counts.values()).asDoubleStream().toArray();
            case Samples.Int64 counts -> Arrays.stream(counts.values()).asDoubleStream().toArray();
            case Samples.Float64 values -> values.values();
            case Samples.Float32 values -> {
                double[] doubles = new double[values.count()];
                Arrays.setAll(doubles, i -> values.values()[i]);
                yield doubles;
            }
        });
    }

    private byte[] damaged(byte[] good, int head) {
        byte[] message = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> message[random.nextInt(head)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> message = Arrays.copyOf(message, random.nextInt(message.length));
            case 2 -> Arrays.fill(message, random.nextInt(head), head, (byte) random.nextInt());
            default -> {
                int from = random.nextInt(head - 4);
                for (int i = from; i < from + 4; i++) {
                    message[i] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
                }
            }
        }
        return message;
    }

    private static void sign(byte[] message) {
        CRC32 checksum = new CRC32();
        int length = message.length - BatchDecoder.CHECKSUM;
        checksum.update(message, 0, length);
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(length, (int) checksum.getValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
