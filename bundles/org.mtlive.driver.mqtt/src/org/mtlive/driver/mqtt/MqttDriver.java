// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.acquisition.driver.support.Findings;

/**
 * Records one topic. Describing looks at a message and lets the broker go again; arming waits for the message with
 * which the recording begins, and stays connected.
 */
final class MqttDriver extends DeliveringDriver {

    private final MqttOptions options;
    private final Findings findings = new Findings("message", "samples");
    private final Intake intake;

    MqttDriver(MqttOptions options) {
        super(MqttDriverFactory.ID);
        this.options = options;
        this.intake = options.martas() ? new MartasIntake(options, findings) : new BatchIntake(options, findings);
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        try (MqttLink probe = MqttLink.open(options)) {
            List<ChannelDescription> channels = new FirstMessage<List<ChannelDescription>>(options, probe)
                    .await(intake::learn).value();
            return InstrumentDescription.of("MQTT " + options.topic(), channels);
        }
    }

    @Override
    protected Prepared prepare() throws DriverException {
        MqttLink link = keep(MqttLink.open(options));
        FirstMessage.Found<Instant> first = new FirstMessage<Instant>(options, link).await(intake::begin);
        return new Prepared(first.value(), new MqttWork(options, link, intake, findings, first.message()));
    }
}
