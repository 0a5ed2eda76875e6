// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.epics.pvdata.factory.ConvertFactory;
import org.epics.pvdata.factory.FieldFactory;
import org.epics.pvdata.factory.PVDataFactory;
import org.epics.pvdata.pv.FieldBuilder;
import org.epics.pvdata.pv.PVScalar;
import org.epics.pvdata.pv.PVScalarArray;
import org.epics.pvdata.pv.PVStructure;
import org.epics.pvdata.pv.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Structures of any shape, 100,000 of them: each is copied or refused. The bytes are the library's affair. */
@Timeout(120)
class HostileStructuresTest {

    private static final int STRUCTURES = 100_000;
    private final Random random = new Random(424);

    @Test
    void structuresOfAnyShapeAreCopiedOrRefused() {
        int refused = 0;

        for (int i = 0; i < STRUCTURES; i++) {
            PVStructure structure = PVDataFactory.getPVDataCreate().createPVStructure(shape().createStructure());
            fill(structure);
            try {
                Waveform waveform = Waveform.copyOf(structure);
                assertTrue(waveform.samples().count() > 0 && waveform.stamp().getEpochSecond() > 0, waveform::toString);
            } catch (MalformedUpdateException e) {
                refused++;
            }
        }

        assertTrue(refused > STRUCTURES / 4 && refused < STRUCTURES, "refused " + refused);
    }

    private FieldBuilder shape() {
        FieldBuilder builder = FieldFactory.getFieldCreate().createFieldBuilder();
        switch (random.nextInt(8)) {
            case 0 -> builder.add("value", type());
            case 1 -> builder.addNestedStructure("value").add("index", ScalarType.pvInt).endNested();
            case 2 -> builder.add("other", ScalarType.pvDouble);
            default -> builder.addArray("value", type());
        }
        switch (random.nextInt(8)) {
            case 0 -> builder.add("timeStamp", ScalarType.pvLong);
            case 1 -> builder.addNestedStructure("timeStamp").addArray("secondsPastEpoch", type()).endNested();
            default -> builder.addNestedStructure("timeStamp").add("secondsPastEpoch",
                    random.nextInt(8) == 0 ? type() : ScalarType.pvLong).add("nanoseconds",
                            random.nextInt(8) == 0 ? type() : ScalarType.pvInt).endNested();
        }
        return builder;
    }

    private ScalarType type() {
        return ScalarType.values()[random.nextInt(ScalarType.values().length)];
    }

    private void fill(PVStructure structure) {
        put(structure, "timeStamp.secondsPastEpoch", random.nextInt(4) == 0 ? random.nextLong() : 1_767_225_600);
        put(structure, "timeStamp.nanoseconds", random.nextInt(4) == 0 ? random.nextInt() : 5);
        PVScalarArray value = structure.getSubField(PVScalarArray.class, "value");
        if (value != null) {
            value.setLength(random.nextInt(20));
        }
    }

    private static void put(PVStructure structure, String name, long number) {
        PVScalar field = structure.getSubField(PVScalar.class, name);
        if (field != null && field.getScalar().getScalarType() != ScalarType.pvBoolean) {
            ConvertFactory.getConvert().fromString(field, Byte.toString((byte) number));
            if (field.getScalar().getScalarType() == ScalarType.pvLong) {
                ConvertFactory.getConvert().fromLong(field, number);
            } else if (field.getScalar().getScalarType() == ScalarType.pvInt) {
                ConvertFactory.getConvert().fromInt(field, (int) number);
            }
        }
    }
}
