// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.util.Arrays;
import java.util.List;

import org.epics.pvaccess.client.Channel;
import org.epics.pvaccess.client.ChannelRPC;
import org.epics.pvaccess.client.ChannelRPCRequester;
import org.epics.pvdata.copy.CreateRequest;
import org.epics.pvdata.factory.FieldFactory;
import org.epics.pvdata.factory.PVDataFactory;
import org.epics.pvdata.pv.PVString;
import org.epics.pvdata.pv.PVStringArray;
import org.epics.pvdata.pv.PVStructure;
import org.epics.pvdata.pv.ScalarType;
import org.epics.pvdata.pv.Status;
import org.epics.pvdata.pv.StringArrayData;

/** Asks a server for the names of its process variables, as the tool pvlist does: a call to its channel "server". */
final class NamesRequest extends PvRequest<List<String>> implements ChannelRPCRequester {

    /** The channel to ask. */
    static final String CHANNEL = "server";

    @Override
    void connected(Channel channel) {
        channel.createChannelRPC(this, CreateRequest.create().createRequest(""));
    }

    @Override
    public void channelRPCConnect(Status status, ChannelRPC call) {
        if (!status.isSuccess()) {
            failed("it does not list its variables: " + status.getMessage());
            return;
        }
        PVStructure question = PVDataFactory.getPVDataCreate().createPVStructure(FieldFactory.getFieldCreate()
                .createFieldBuilder().setId("epics:nt/NTURI:1.0").add("scheme", ScalarType.pvString)
                .add("path", ScalarType.pvString).addNestedStructure("query").add("op", ScalarType.pvString).endNested()
                .createStructure());
        question.getSubField(PVString.class, "scheme").put("pva");
        question.getSubField(PVString.class, "path").put(CHANNEL);
        question.getSubField(PVString.class, "query.op").put("channels");
        call.request(question);
    }

    @Override
    public void requestDone(Status status, ChannelRPC call, PVStructure response) {
        PVStringArray names = status.isSuccess() ? response.getSubField(PVStringArray.class, "value") : null;
        if (names == null) { // also the library's word for a field that is not there
            failed("it does not list its variables: " + status.getMessage());
            return;
        }
        StringArrayData data = new StringArrayData();
        int count = names.get(0, names.getLength(), data);
        answered(List.of(Arrays.copyOfRange(data.data, data.offset, data.offset + count)));
    }
}
