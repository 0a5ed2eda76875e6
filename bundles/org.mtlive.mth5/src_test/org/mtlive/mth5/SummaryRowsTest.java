// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRowsTest {
    /** The first 319 bytes of a row that mth5 0.6.9 wrote; references follow. */
    private static final String WRITTEN_BY_MTH5 = "64656d6f5f737572766579" + "00".repeat(19) + "4d54303031"
            + "00".repeat(25) + "4d5430303161" + "00".repeat(14)
            + "0000000000204440" + "0000000000205dc0" + "0000000000509440" + "6578" + "00".repeat(18)
            + "323032362d30312d30315430303a30303a30302b30303a3030" + "00".repeat(11)
            + "323032362d30312d30315430303a30303a34302e3935303030302b30303a3030" + "00".repeat(4)
            + "0010000000000000" + "0000000000005940" + "656c656374726963" + "00".repeat(22) + "00".repeat(16)
            + "6469676974616c20636f756e7473" + "00".repeat(46) + "01";
    private static final ChannelSummaryRow ROW = new ChannelSummaryRow("demo_survey", "MT001", "MT001a", 40.25, -116.5,
            1300, "ex", "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:40.950000+00:00", 4096, 100, "electric", 0, 0,
            "digital counts", true, 0x1122334455L, 2, 3);

    @Test
    void rowsHaveTheBytesThatMth5Writes() throws Mth5Exception {
        byte[] bytes = ROW.toBytes();

        assertEquals(343, bytes.length);
        assertArrayEquals(HexFormat.of().parseHex(WRITTEN_BY_MTH5), Arrays.copyOf(bytes, 319));
        assertArrayEquals(HexFormat.of().parseHex("5544332211000000"), Arrays.copyOfRange(bytes, 319, 327));
    }

    @Test
    void rowsAreReadFromAnyPlaceOfATable() throws Mth5Exception {
        byte[] table = new byte[3 * 343];
        System.arraycopy(ROW.toBytes(), 0, table, 343, 343);

        assertEquals(ROW, ChannelSummaryRow.fromBytes(table, 343));
        assertTrue(ChannelSummaryRow.fromBytes(table, 0).isBlank());
    }

    @ParameterizedTest
    @CsvSource({"survey,0,30", "station,30,30", "run,60,20", "latitude,80,8", "longitude,88,8", "elevation,96,8",
        "component,104,20", "start,124,36", "end,160,36", "n_samples,196,8", "sample_rate,204,8",
        "measurement_type,212,30", "azimuth,242,8", "tilt,250,8", "units,258,60", "has_data,318,1",
        "hdf5_reference,319,8", "run_hdf5_reference,327,8", "station_hdf5_reference,335,8"})
    void membersLieWhereMth5HasThem(String name, int offset, int bytes) {
        RowMember member = RowLayout.CHANNEL_SUMMARY.member(name);

        assertEquals(offset, member.offset());
        assertEquals(bytes, member.bytes());
        assertEquals(19, ChannelSummaryRow.columns().size());
    }

    @Test
    void theOtherTablesHaveTheirSizesAndOffsets() {
        assertEquals(229, RowLayout.TF_SUMMARY.sizeBytes());
        assertEquals(197, RowLayout.TF_SUMMARY.member("period_min").offset());
        assertEquals(221, RowLayout.TF_SUMMARY.member("station_hdf5_reference").offset());
        assertEquals(378, RowLayout.FC_SUMMARY.sizeBytes());
        assertEquals(256, RowLayout.FC_SUMMARY.member("measurement_type").offset());
        assertEquals(370, RowLayout.FC_SUMMARY.member("station_hdf5_reference").offset());
    }

    @Test
    void rowsOfTheOtherTablesComeBackFromTheirBytes() throws Mth5Exception {
        TransferFunctionSummaryRow tf = new TransferFunctionSummaryRow("MT001", "s", 1, 2, 3, "tf1", "milliVolt", true,
                false, true, 0.1, 1000, 7, 8);
        FourierCoefficientSummaryRow fc = new FourierCoefficientSummaryRow("s", "MT001", "a", "0", 1, 2, 3, "ex", "b",
                "e", 4, 5, "FCChannel", "counts", 6, 7, 8, 9);

        assertEquals(tf, TransferFunctionSummaryRow.fromBytes(tf.toBytes(), 0));
        assertEquals(fc, FourierCoefficientSummaryRow.fromBytes(fc.toBytes(), 0));
        assertEquals(TransferFunctionSummaryRow.columns(), List.copyOf(tf.toMap().keySet()));
        assertEquals(FourierCoefficientSummaryRow.columns(), List.copyOf(fc.toMap().keySet()));
        assertEquals(ChannelSummaryRow.columns(), List.copyOf(ROW.toMap().keySet()));
    }

    @Test
    void aTextWiderThanItsColumnIsRefusedAndNotCut() {
        ChannelSummaryRow wide = new ChannelSummaryRow("s", "st", "123456789012345678901", 0, 0, 0, "ex", "", "", 0, 1,
                "electric", 0, 0, "", false, 0, 0, 0);

        String message = assertThrows(Mth5Exception.class, wide::toBytes).getMessage();

        assertTrue(message.contains("21 bytes") && message.contains("column run of channel_summary"), message);
    }

    @Test
    void anExtentReplacesCountEndAndHasData() {
        ChannelSummaryRow longer = ROW.withExtent(5000, "2026-01-01T00:00:49.990000+00:00", true);

        assertEquals(5000, longer.nSamples());
        assertEquals("2026-01-01T00:00:49.990000+00:00", longer.end());
        assertEquals(ROW.start(), longer.start());
        assertEquals(new ChannelId("demo_survey", "MT001", "MT001a", "ex"), longer.channelId());
    }
}
