// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** All calls of one instance of libhdf5, by topic. What a provider implements. Not thread-safe: see the package. */
public interface H5Calls {
    /** {@return calls about the library itself} */
    LibraryCalls library();

    /** {@return calls about files} */
    FileCalls files();

    /** {@return calls about objects of any kind} */
    ObjectCalls objects();

    /** {@return calls about groups} */
    GroupCalls groups();

    /** {@return calls about links, the names of objects} */
    LinkCalls links();

    /** {@return calls about attributes} */
    AttributeCalls attributes();

    /** {@return calls about datasets} */
    DatasetCalls datasets();

    /** {@return calls about dataspaces} */
    SpaceCalls spaces();

    /** {@return calls about datatypes} */
    TypeCalls types();

    /** {@return calls about property lists that are for files} */
    FilePropertyCalls fileProperties();

    /** {@return calls about property lists that are for groups, datasets and copying} */
    ObjectPropertyCalls objectProperties();

    /** {@return calls about properties by their names} */
    PropertyCalls properties();
}
