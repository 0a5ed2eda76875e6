// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

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

/** All calls of one loaded copy of libhdf5. */
record FfmCalls(LibraryCalls library, FileCalls files, ObjectCalls objects, GroupCalls groups, LinkCalls links,
        AttributeCalls attributes, DatasetCalls datasets, SpaceCalls spaces, TypeCalls types,
        FilePropertyCalls fileProperties, ObjectPropertyCalls objectProperties, PropertyCalls properties)
        implements H5Calls {
    static H5Calls of(Libhdf5 library) {
        TextBlock texts = new TextBlock(library);
        return new FfmCalls(new FfmLibraryCalls(library), new FfmFileCalls(library), new FfmObjectCalls(library),
                new FfmGroupCalls(library), new FfmLinkCalls(library), new FfmAttributeCalls(library, texts),
                new FfmDatasetCalls(library, texts), new FfmSpaceCalls(library), new FfmTypeCalls(library),
                new FfmFilePropertyCalls(library), new FfmObjectPropertyCalls(library), new FfmPropertyCalls(library));
    }
}
