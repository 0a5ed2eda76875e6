// SPDX-License-Identifier: EPL-2.0
/** How results are printed: readable tables, JSON and CSV from the same rows. */
package org.mtlive.console.output;
