// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver.tests;

import java.util.Map;

import org.mtlive.driver.tck.CutCounterpart;

/** A simulated logger for one recording of the contract tests. */
public class LoggerCounterpart implements CutCounterpart {

    /** Fast, so that the tests are short. */
    private static final long EVERY_MS = 10;

    private final LoggerSimulator logger;

    public LoggerCounterpart() throws Exception {
        logger = new LoggerSimulator(0, EVERY_MS);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("port", Integer.toString(logger.port()), "sample-rate", Double.toString(1000.0 / EVERY_MS));
    }

    @Override
    public void cut() throws Exception {
        logger.disconnect();
    }

    @Override
    public void restore() throws Exception {
        logger.reconnect();
    }

    /** The simulated logger. */
    LoggerSimulator logger() {
        return logger;
    }

    @Override
    public void close() throws Exception {
        logger.close();
    }
}
