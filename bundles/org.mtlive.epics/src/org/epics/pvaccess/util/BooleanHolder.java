// SPDX-License-Identifier: EPL-2.0
package org.epics.pvaccess.util;

/**
 * Carries a flag out of a method.
 *
 * <p>Design note: the library needs a class of this name, and the one it comes with is under the GPL. This is another
 * one, written for the only place that uses it, where the library numbers the structures that it sends.
 */
public final class BooleanHolder {

    /** The flag; the library's code reads and writes it. */
    public boolean value;
}
