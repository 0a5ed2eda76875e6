// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.mth5.SampleType;

/** One logger during one recording. What it extends owns the order of the calls, the thread and the end. */
final class TextLoggerDriver extends DeliveringDriver {

    private final String host;
    private final int port;
    private final double rateHz;

    TextLoggerDriver(String host, int port, double rateHz) {
        super("text-logger");
        this.host = host;
        this.port = port;
        this.rateHz = rateHz;
    }

    @Override
    protected InstrumentDescription look() {
        return InstrumentDescription.of("text logger at " + host + ":" + port, List.of(
                ChannelDescription.of("ex", SampleType.FLOAT32, rateHz, "mV/km"),
                ChannelDescription.of("ey", SampleType.FLOAT32, rateHz, "mV/km")));
    }

    /** Connects: a logger that is not there is told now, not during the recording. Its first line is sample 0. */
    @Override
    protected Prepared prepare() throws DriverException, InterruptedException {
        LoggerConnection connection = keep(new LoggerConnection(host, port));
        try {
            connection.open();
            LoggerLine first = connection.awaitLine();
            Instant start = Instant.now();
            return new Prepared(start, new LoggerWork(connection, first, start, rateHz));
        } catch (IOException e) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'port': no text logger answers at "
                    + host + ":" + port + " (" + e.getMessage() + "). Is it switched on and connected?", e);
        }
    }
}
