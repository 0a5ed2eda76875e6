// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.util.Map;

/**
 * What a driver records in one test: a file that grows, a server, a serial line, or only settings. Made for each
 * recording anew, closed after the driver was closed.
 */
public interface Counterpart extends AutoCloseable {

    /**
     * The settings under which the driver finds it.
     *
     * @return option name to text
     */
    Map<String, String> settings();

    /**
     * Called once, right after {@code start} returned: the moment to send samples, or to break what the driver reads.
     *
     * @throws Exception fails the test
     */
    default void started() throws Exception {
    }

    /**
     * Frees what was opened; its threads have ended when it returns.
     *
     * @throws Exception fails the test
     */
    @Override
    default void close() throws Exception {
    }

    /**
     * The same, and something more happens when the driver was started: the server breaks down, the file is taken away.
     *
     * @param happening what happens after {@link #started()} of this counterpart
     * @return a counterpart that closes this one
     */
    default Counterpart whenStarted(Happening happening) {
        Counterpart base = this;
        return new Counterpart() {
            @Override
            public Map<String, String> settings() {
                return base.settings();
            }

            @Override
            public void started() throws Exception {
                base.started();
                happening.happen();
            }

            @Override
            public void close() throws Exception {
                base.close();
            }
        };
    }

    /**
     * A driver that needs nothing but settings.
     *
     * @param settings option name to text
     * @return a counterpart that does nothing
     */
    static Counterpart of(Map<String, String> settings) {
        Map<String, String> copy = Map.copyOf(settings);
        return () -> copy;
    }

    /**
     * A driver that needs something that is open meanwhile.
     *
     * @param settings option name to text
     * @param source   closed with the counterpart
     * @return a counterpart that does no more
     */
    static Counterpart of(Map<String, String> settings, AutoCloseable source) {
        Map<String, String> copy = Map.copyOf(settings);
        return new Counterpart() {
            @Override
            public Map<String, String> settings() {
                return copy;
            }

            @Override
            public void close() throws Exception {
                source.close();
            }
        };
    }

    /** Something that happens to what a driver talks to. */
    @FunctionalInterface
    interface Happening {

        /**
         * Lets it happen.
         *
         * @throws Exception fails the test
         */
        void happen() throws Exception;
    }
}
