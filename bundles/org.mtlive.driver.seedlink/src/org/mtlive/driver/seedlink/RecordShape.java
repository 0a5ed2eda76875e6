// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Looks at the lengths and offsets of a miniSEED 2 record before the library reads it.
 *
 * <p>Design note: the library follows them as they come. A damaged offset can lead it round in circles, a damaged
 * length makes it ask for a gigabyte.
 */
final class RecordShape {

    /** Bytes of a record in a SeedLink packet. */
    static final int LENGTH = 512;

    private static final int HEADER = 48;
    private static final int YEAR_OFFSET = 20;
    private static final int SAMPLES_OFFSET = 30;
    private static final int DATA_OFFSET = 44;
    private static final int FIRST_BLOCKETTE_OFFSET = 46;
    private static final int SMALLEST_BLOCKETTE = 8;
    private static final int LENGTH_TYPE = 1000;
    private static final int LENGTH_EXPONENT_OFFSET = 6;
    private static final int LENGTH_EXPONENT = 9;
    private static final int LAST_DAY = 366;

    private RecordShape() {
    }

    static void check(byte[] bytes) throws MalformedRecordException {
        if (bytes.length != LENGTH) {
            throw new MalformedRecordException(bytes.length + " bytes instead of " + LENGTH);
        }
        ByteBuffer record = ByteBuffer.wrap(bytes).order(byteOrder(bytes));
        int data = Short.toUnsignedInt(record.getShort(DATA_OFFSET));
        int day = Short.toUnsignedInt(record.getShort(YEAR_OFFSET + 2));
        if (record.getShort(SAMPLES_OFFSET) == 0) {
            throw new MalformedRecordException("it has no samples");
        }
        if (data < HEADER || data >= LENGTH) {
            throw new MalformedRecordException("its data begin at byte " + data);
        }
        if (day < 1 || day > LAST_DAY) {
            throw new MalformedRecordException("its day of the year is " + day);
        }
        if (!walk(record, data)) {
            throw new MalformedRecordException("it lacks blockette 1000, which tells the encoding");
        }
    }

    /** Follows the blockettes, which must stand one after the other before the data. */
    private static boolean walk(ByteBuffer record, int data) throws MalformedRecordException {
        boolean lengthKnown = false;
        int end = HEADER;
        int offset = Short.toUnsignedInt(record.getShort(FIRST_BLOCKETTE_OFFSET));
        while (offset != 0) {
            if (offset < end || offset + SMALLEST_BLOCKETTE > data) {
                throw new MalformedRecordException("a blockette begins at byte " + offset);
            }
            if (Short.toUnsignedInt(record.getShort(offset)) == LENGTH_TYPE) {
                if (record.get(offset + LENGTH_EXPONENT_OFFSET) != LENGTH_EXPONENT) {
                    throw new MalformedRecordException("its length is not " + LENGTH);
                }
                lengthKnown = true;
            }
            end = offset + SMALLEST_BLOCKETTE;
            offset = Short.toUnsignedInt(record.getShort(offset + 2));
        }
        return lengthKnown;
    }

    /** The year tells it: only one of the two orders gives one of our age. */
    private static ByteOrder byteOrder(byte[] bytes) throws MalformedRecordException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            int year = Short.toUnsignedInt(ByteBuffer.wrap(bytes).order(order).getShort(YEAR_OFFSET));
            if (year >= 1900 && year <= 2100) {
                return order;
            }
        }
        throw new MalformedRecordException("it has no year");
    }
}
