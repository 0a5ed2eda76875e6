// SPDX-License-Identifier: EPL-2.0
/**
 * Tests that drive the real window under a display. They run beside the UI thread: {@link org.mtlive.workbench.tests.Ui}
 * goes over to it, {@link org.mtlive.workbench.tests.Find} and {@link org.mtlive.workbench.tests.Act} are eyes and hands,
 * {@link org.mtlive.workbench.tests.Watchdog} sees to it that the UI thread is never held up.
 */
package org.mtlive.workbench.tests;
