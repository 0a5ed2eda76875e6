// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about properties by their names, for those that have no call of their own ({@code H5Pset}). */
public interface PropertyCalls {
    /** Of a file access list: flags of a writer that died are ignored and removed. */
    String CLEAR_STATUS_FLAGS = "clear_status_flags";
    /** Of a file access list: the file may be shorter than the end that it states. */
    String SKIP_END_CHECK = "skip_eof_check";
    /** Of a file access list: what the file says of its free space is forgotten. */
    String FORGET_FREE_SPACE = "null_fsm_addr";

    /**
     * {@code H5Pset} of a truth value.
     *
     * @param list id
     * @param name name of the property
     * @param value its value
     * @throws H5CallException if the list has no such property
     */
    void setFlag(long list, String name, boolean value) throws H5CallException;
}
