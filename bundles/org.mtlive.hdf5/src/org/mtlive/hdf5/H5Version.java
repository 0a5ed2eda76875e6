// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * Version of libhdf5.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record H5Version(int major, int minor, int patch) implements Comparable<H5Version> {
    @Override
    public int compareTo(H5Version other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
