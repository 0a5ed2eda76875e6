// SPDX-License-Identifier: EPL-2.0
/**
 * The HDF5 provider over {@code java.lang.foreign}: libhdf5 2.x from the fragment of the platform, one private copy a
 * role. Other bundles get it as a service; the exported class is for plain Java programs without a framework.
 */
package org.mtlive.hdf5.ffm;
