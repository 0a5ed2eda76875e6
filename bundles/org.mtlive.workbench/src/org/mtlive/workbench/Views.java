// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

/** The ids of the views that the perspectives place; whose bundle is missing, its view is left out. */
final class Views {
    static final String WELCOME = "org.mtlive.workbench.welcome.view";
    static final String INSTRUMENTS = "org.mtlive.ui.acquisition.instruments";
    static final String RUN_CONTROL = "org.mtlive.ui.acquisition.runcontrol";
    static final String ALARMS = "org.mtlive.ui.acquisition.alarms";
    static final String NOTES = "org.mtlive.ui.acquisition.notes";
    static final String CLOCK = "org.mtlive.ui.acquisition.clock";
    static final String WRITER = "org.mtlive.ui.acquisition.writer";
    static final String HEALTH = "org.mtlive.ui.acquisition.health";
    static final String LOG = "org.mtlive.ui.acquisition.log";
    static final String TRACES = "org.mtlive.ui.monitor.traces";
    static final String OVERVIEW = "org.mtlive.ui.monitor.overview";
    static final String CHANNELS = "org.mtlive.ui.monitor.channels";
    static final String RUNS = "org.mtlive.ui.monitor.runs";
    static final String SHOWN_FILE = "org.mtlive.ui.monitor.file";
    static final String READERS = "org.mtlive.ui.monitor.readers";
    static final String LAG = "org.mtlive.ui.monitor.lag";
    static final String TREE = "org.mtlive.ui.file.tree";
    static final String METADATA = "org.mtlive.ui.file.metadata";
    static final String FINDINGS = "org.mtlive.ui.file.findings";

    private Views() { }
}
