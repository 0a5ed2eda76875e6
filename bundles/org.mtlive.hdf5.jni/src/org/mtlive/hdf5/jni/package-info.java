// SPDX-License-Identifier: EPL-2.0
/**
 * The HDF5 provider over hdf-java, the JNI classes of The HDF Group: one libhdf5 1.14 for the whole process.
 */
package org.mtlive.hdf5.jni;
