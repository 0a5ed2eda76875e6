// SPDX-License-Identifier: EPL-2.0
/** Views that follow a file through the reader service; they know no HDF5 and no writer. */
package org.mtlive.ui.monitor;
