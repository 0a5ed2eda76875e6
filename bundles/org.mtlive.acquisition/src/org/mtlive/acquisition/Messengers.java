// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmMessenger;

/** The messengers that are offered now. Any thread. */
final class Messengers {

    private final List<AlarmMessenger> all = new CopyOnWriteArrayList<>();

    void add(AlarmMessenger messenger) {
        all.add(messenger);
    }

    void remove(AlarmMessenger messenger) {
        all.remove(messenger);
    }

    /** Why nothing can be sent to an address; empty when it can. */
    Optional<String> refusal(URI address) {
        return find(address).isPresent() ? Optional.empty() : Optional.of("nothing here sends to '" + AlarmMessage.shown(address)
                + "'; write " + all.stream().map(AlarmMessenger::example).sorted().collect(Collectors.joining(" or ")));
    }

    /** As {@link AlarmMessenger#send}; what a messenger throws is the reason too. */
    void send(URI address, AlarmMessage message) throws IOException, InterruptedException {
        AlarmMessenger messenger = find(address).orElseThrow(() -> new IOException(refusal(address).orElse("")));
        try {
            messenger.send(address, message);
        } catch (RuntimeException e) { // a vendor's mistake
            throw new IOException(e.toString(), e);
        }
    }

    private Optional<AlarmMessenger> find(URI address) {
        return all.stream().filter(messenger -> messenger.takes(address)).findFirst();
    }
}
