// SPDX-License-Identifier: EPL-2.0
/**
 * HDF5 as typed handles that close.
 *
 * <p>A {@link org.mtlive.hdf5.Hdf5Provider} (a service) gives an {@link org.mtlive.hdf5.H5Library}, one loaded copy of
 * libhdf5. From it come {@link org.mtlive.hdf5.H5File}, {@link org.mtlive.hdf5.H5Group} and
 * {@link org.mtlive.hdf5.H5Dataset}. A handle has one owner, is used by one thread at a time, and is closed by
 * try-with-resources; a second {@code close()} does nothing; closing a file closes all that was opened from it. Using a
 * closed handle throws {@link java.lang.IllegalStateException}.
 *
 * <p>libhdf5 is not re-entrant: the calls of one library are serialised by a lock. Two libraries of a provider that
 * {@linkplain org.mtlive.hdf5.Hdf5Provider#isolates() isolates} do not wait for each other, and see each other's files
 * as two processes would.
 *
 * <p>What HDF5 refuses is an {@link org.mtlive.hdf5.H5Exception} that names the call, the file and the cause. Nothing
 * here is {@code null}.
 */
package org.mtlive.hdf5;
