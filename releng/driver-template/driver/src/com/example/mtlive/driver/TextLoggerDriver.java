// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.SampleType;

/** One logger during one recording. The loop owns the thread, the back-pressure and the end. */
final class TextLoggerDriver implements InstrumentDriver {

    private final String host;
    private final int port;
    private final double rateHz;
    private LoggerConnection connection;
    private DeliveryLoop loop;
    private boolean closed;

    TextLoggerDriver(String host, int port, double rateHz) {
        this.host = host;
        this.port = port;
        this.rateHz = rateHz;
    }

    @Override
    public InstrumentDescription describe() {
        return InstrumentDescription.of("text logger at " + host + ":" + port, List.of(
                ChannelDescription.of("ex", SampleType.FLOAT32, rateHz, "mV/km"),
                ChannelDescription.of("ey", SampleType.FLOAT32, rateHz, "mV/km")));
    }

    /** Connects: a logger that is not there is told now, not during the recording. Its first line is sample 0. */
    @Override
    public synchronized Instant arm() throws DriverException, InterruptedException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "arm after close");
        }
        disconnect();
        connection = new LoggerConnection(host, port);
        LoggerLine first;
        try {
            connection.open();
            first = connection.awaitLine();
        } catch (IOException e) {
            disconnect();
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'port': no text logger answers at "
                    + host + ":" + port + " (" + e.getMessage() + "). Is it switched on and connected?", e);
        }
        Instant start = Instant.now();
        loop = new DeliveryLoop("text-logger", 0, PaceClock.system(), // it sends at its own pace
                new LoggerWork(connection, first, start, rateHz));
        return start;
    }

    @Override
    public synchronized void start(SampleSink sink) throws DriverException {
        if (loop == null) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start before arm");
        }
        loop.start(sink);
    }

    @Override
    public synchronized void stop(Duration deadline) throws DriverException {
        if (loop != null) {
            loop.stop(deadline);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loop != null) {
            loop.close();
        }
        disconnect();
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
        }
    }
}
