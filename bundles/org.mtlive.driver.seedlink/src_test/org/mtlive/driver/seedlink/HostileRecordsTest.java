// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.MiniSeed;

/** Real records, damaged 100,000 times: each is decoded or refused, quickly and within its own size. */
@Timeout(120)
class HostileRecordsTest {

    private static final int DAMAGES = 100_000;
    private static final int HEADER = 64;
    private static final int MOST_SAMPLES = 65_535;

    @TempDir
    Path folder;

    @Test
    void damagedRecordsAreDecodedOrRefused() throws Exception {
        List<byte[]> records = MiniSeed.make(folder, "STEIM2", 50, 20_000).records();
        Random random = new Random(424);
        int refused = 0;

        for (int i = 0; i < DAMAGES; i++) {
            byte[] record = damaged(records.get(random.nextInt(records.size())).clone(), random);
            try {
                MiniSeedRecord decoded = MiniSeedDecoder.decode(record);
                assertTrue(decoded.samples().count() <= MOST_SAMPLES && decoded.sampleRateHz() > 0, decoded::toString);
            } catch (MalformedRecordException e) {
                refused++;
            }
        }

        assertTrue(refused > DAMAGES / 10 && refused < DAMAGES, "refused " + refused);
    }

    @Test
    void blockettesThatLeadRoundInCirclesAndHugeLengthsAreRefused() throws Exception {
        byte[] circle = MiniSeed.make(folder, "STEIM2", 50, 1000).records().getFirst();
        circle[51] = 48; // the first blockette names itself as the next
        byte[] huge = circle.clone();
        huge[51] = 0;
        huge[54] = 30; // a record of a gigabyte

        assertThrows(MalformedRecordException.class, () -> MiniSeedDecoder.decode(circle));
        assertThrows(MalformedRecordException.class, () -> MiniSeedDecoder.decode(huge));
    }

    private static byte[] damaged(byte[] record, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> record[random.nextInt(HEADER)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = 0; i < 20; i++) {
                    record[random.nextInt(record.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 -> Arrays.fill(record, random.nextInt(record.length), record.length, (byte) random.nextInt());
            default -> {
                int from = 8 + random.nextInt(HEADER - 8);
                for (int i = from; i < Math.min(from + 4, record.length); i++) {
                    record[i] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
                }
            }
        }
        return record;
    }
}
