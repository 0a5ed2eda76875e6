// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.RowLayout;
import org.mtlive.mth5.RowMember;

/** HDF5 types of the rows of the tables that MTH5 stores, byte by byte as mth5 writes them. */
final class TableTypes {
    static final H5Type.Compound CHANNEL_SUMMARY = of(RowLayout.CHANNEL_SUMMARY);
    static final H5Type.Compound TF_SUMMARY = of(RowLayout.TF_SUMMARY);
    static final H5Type.Compound FC_SUMMARY = of(RowLayout.FC_SUMMARY);
    static final H5Type.Compound STANDARDS = of(RowLayout.STANDARDS_SUMMARY);

    private TableTypes() { }

    private static H5Type.Compound of(RowLayout layout) {
        CompoundBuilder builder = new CompoundBuilder();
        for (RowMember member : layout.members()) {
            switch (member.kind()) {
                case TEXT -> builder.text(member.bytes(), member.name());
                case REAL -> builder.real(member.name());
                case WHOLE -> builder.whole(member.name());
                case FLAG -> builder.flag(member.name());
                case REFERENCE -> builder.reference(member.name());
            }
        }
        return builder.build();
    }
}
