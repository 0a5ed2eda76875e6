// SPDX-License-Identifier: EPL-2.0
/**
 * The fault laboratory in its short form. Each laboratory is a Python program of {@code src/test/python} that drives the
 * built product and readers in processes of their own; {@code releng/faults/run} is the same by hand and in long forms.
 */
package org.mtlive.faults;
