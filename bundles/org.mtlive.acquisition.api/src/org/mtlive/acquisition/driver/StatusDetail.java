// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/** Why a driver is in its state, for programs. New reasons may be added: keep a {@code default} branch. */
public enum StatusDetail {
    /** Nothing to report. */
    NONE,
    /** A setting is wrong or missing; the user has to change it. */
    CONFIGURATION_ERROR,
    /** The instrument, port, server or file cannot be reached, or stopped answering. */
    COMMUNICATION_ERROR,
    /** The source answers, but what it says cannot be understood. */
    DATA_ERROR,
    /** The clock of the instrument is not locked, jumped, or contradicts the samples. */
    CLOCK_ERROR,
    /** The driver broke its contract: it threw, hung, or sent impossible batches. */
    DRIVER_ERROR,
    /** The driver was removed while it was in use. */
    GONE,
    /** The writer takes no more samples. */
    WRITER_CLOSED
}
