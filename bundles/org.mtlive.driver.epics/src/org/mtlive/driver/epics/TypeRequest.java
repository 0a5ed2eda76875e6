// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import org.epics.pvaccess.client.Channel;
import org.epics.pvaccess.client.GetFieldRequester;
import org.epics.pvdata.pv.Field;
import org.epics.pvdata.pv.ScalarArray;
import org.epics.pvdata.pv.ScalarType;
import org.epics.pvdata.pv.Status;
import org.epics.pvdata.pv.Structure;

/** Asks a process variable whether it is a waveform that can be recorded: numbers with a time stamp. */
final class TypeRequest extends PvRequest<Boolean> implements GetFieldRequester {

    @Override
    void connected(Channel channel) {
        channel.getField(this, "");
    }

    @Override
    public void getDone(Status status, Field field) {
        if (!status.isSuccess()) {
            failed(status.getMessage());
        } else {
            answered(field instanceof Structure structure && structure.getField("timeStamp") instanceof Structure
                    && structure.getField("value") instanceof ScalarArray values && isNumber(values.getElementType()));
        }
    }

    private static boolean isNumber(ScalarType type) {
        return type.isNumeric() && type != ScalarType.pvULong; // more than a sample can hold
    }
}
