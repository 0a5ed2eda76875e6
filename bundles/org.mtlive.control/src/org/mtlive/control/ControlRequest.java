// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.util.Map;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.RollOver;

/** What a client asks for. */
sealed interface ControlRequest {

    /** How it goes. */
    record Status() implements ControlRequest { }

    /** New structure. */
    record Add(Addition addition, RollOver rollOver) implements ControlRequest { }

    /** A line for the notes. */
    record Note(String author, String text) implements ControlRequest { }

    /** Everything accepted shall be visible. */
    record Flush() implements ControlRequest { }

    /** A command of whoever holds the recording. */
    record Ask(String name, Map<String, String> arguments) implements ControlRequest { }

    /** A clean end. */
    record Stop(String by) implements ControlRequest { }
}
