// SPDX-License-Identifier: EPL-2.0
/** The reader service on HDF5's single writer, multiple readers mode. Not for others; tests may look inside. */
package org.mtlive.reader.swmr;
