// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

/** Something a clock did that people should know. The samples stay where their index says. */
sealed interface ClockEvent {

    /** The words for the notes. */
    String text();

    /** A leap second. */
    record LeapSecond(String text) implements ClockEvent {
    }

    /** A step that nothing explains. */
    record Jump(String text) implements ClockEvent {
    }
}
