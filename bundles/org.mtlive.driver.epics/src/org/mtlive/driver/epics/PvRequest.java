// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.util.concurrent.CompletableFuture;

import org.epics.pvaccess.client.Channel;
import org.epics.pvaccess.client.Channel.ConnectionState;
import org.epics.pvaccess.client.ChannelProvider;
import org.epics.pvaccess.client.ChannelRequester;
import org.epics.pvdata.pv.MessageType;
import org.epics.pvdata.pv.Status;

/**
 * A question to one process variable, asked once. Called on threads of the library: never waits.
 *
 * @param <T> the answer
 */
abstract class PvRequest<T> implements ChannelRequester {

    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /** Begins to ask; the channel lives as long as the provider. */
    final CompletableFuture<T> ask(ChannelProvider provider, String name, String server) {
        provider.createChannel(name, this, ChannelProvider.PRIORITY_DEFAULT, server);
        return answer;
    }

    /** The variable is connected: it can be asked. */
    abstract void connected(Channel channel);

    final void answered(T value) {
        answer.complete(value);
    }

    final void failed(String reason) {
        answer.completeExceptionally(new MalformedUpdateException(reason));
    }

    @Override
    public final void channelCreated(Status status, Channel channel) {
        if (!status.isSuccess()) {
            failed(status.getMessage());
        }
    }

    @Override
    public final void channelStateChange(Channel channel, ConnectionState state) {
        if (state == ConnectionState.CONNECTED) {
            connected(channel);
        }
    }

    @Override
    public final String getRequesterName() {
        return "mtlive";
    }

    @Override
    public final void message(String text, MessageType type) {
        // what matters comes as a status too
    }
}
