// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.AttributeCalls;
import org.mtlive.hdf5.spi.DatasetCalls;
import org.mtlive.hdf5.spi.FileCalls;
import org.mtlive.hdf5.spi.FilePropertyCalls;
import org.mtlive.hdf5.spi.GroupCalls;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.LibraryCalls;
import org.mtlive.hdf5.spi.LinkCalls;
import org.mtlive.hdf5.spi.ObjectCalls;
import org.mtlive.hdf5.spi.ObjectPropertyCalls;
import org.mtlive.hdf5.spi.PropertyCalls;
import org.mtlive.hdf5.spi.SpaceCalls;
import org.mtlive.hdf5.spi.TypeCalls;

/** All calls of the one libhdf5 that hdf-java has loaded. */
record JniCalls(LibraryCalls library, FileCalls files, ObjectCalls objects, GroupCalls groups, LinkCalls links,
        AttributeCalls attributes, DatasetCalls datasets, SpaceCalls spaces, TypeCalls types,
        FilePropertyCalls fileProperties, ObjectPropertyCalls objectProperties, PropertyCalls properties)
        implements H5Calls {
    JniCalls() {
        this(new JniLibraryCalls(), new JniFileCalls(), new JniObjectCalls(), new JniGroupCalls(), new JniLinkCalls(),
                new JniAttributeCalls(), new JniDatasetCalls(), new JniSpaceCalls(), new JniTypeCalls(),
                new JniFilePropertyCalls(), new JniObjectPropertyCalls(), new JniPropertyCalls());
    }
}
