// SPDX-License-Identifier: EPL-2.0
/**
 * MTH5 files on HDF5: the model of {@code org.mtlive.mth5} written to and read from a file, in normal mode and in
 * single-writer-multiple-reader (SWMR) mode.
 *
 * <p>Entry point is {@link org.mtlive.mth5.store.Mth5Store}. An open file and everything reached from it belongs to
 * <em>one thread</em>: the one that opened it. No method returns or accepts {@code null}. All failures are
 * {@link org.mtlive.mth5.Mth5Exception}s that say what failed, where, and what to do.
 */
@Version("0.1.0")
package org.mtlive.mth5.store;

import org.osgi.annotation.versioning.Version;
