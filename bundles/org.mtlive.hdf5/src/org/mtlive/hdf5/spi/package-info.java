// SPDX-License-Identifier: EPL-2.0
/**
 * The calls of libhdf5 that MTLive uses, as one interface for the two ways of binding the library.
 *
 * <p>Ids are HDF5's own {@code hid_t}. An id belongs to the library instance that gave it and means something else to
 * another instance, so nothing but the handles of {@code org.mtlive.hdf5} uses these calls. Those take the library's
 * lock first: an implementation is never called by two threads at once and may keep buffers between calls.
 *
 * <p>Every call throws {@link org.mtlive.hdf5.spi.H5CallException} when HDF5 reports failure. Arrays that are passed
 * in stay the caller's, and are not kept.
 */
package org.mtlive.hdf5.spi;
