// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

/**
 * Somebody with work that can wait until the window is open, so that the window opens soon. An OSGi service; told once,
 * after the window was painted. UI thread, so what takes time goes to another one.
 */
@FunctionalInterface
public interface AfterOpening {

    /** The window is open. */
    void windowOpened();
}
