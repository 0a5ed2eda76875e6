// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * How a group is made.
 *
 * @param compact links and attributes always stay in the object header, so that the group may grow under SWMR readers
 * @param expectedChildren room for this many links is made at once; 0 for the library's own number
 */
public record GroupCreation(boolean compact, int expectedChildren) {
    /** Checks the number. */
    public GroupCreation {
        if (expectedChildren < 0 || expectedChildren > 65_535) {
            throw new IllegalArgumentException("expectedChildren must be 0 to 65535: " + expectedChildren);
        }
    }

    /**
     * For a live file: compact links and attributes.
     *
     * @param expectedChildren room for this many links is made at once
     * @return how to make it
     */
    public static GroupCreation live(int expectedChildren) {
        return new GroupCreation(true, expectedChildren);
    }

    /** {@return HDF5's own way} */
    public static GroupCreation standard() {
        return new GroupCreation(false, 0);
    }
}
