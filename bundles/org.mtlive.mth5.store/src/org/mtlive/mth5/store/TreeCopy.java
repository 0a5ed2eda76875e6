// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;

/** Copies what belongs to the finished file, object by object, so that no room of the live file comes along. */
final class TreeCopy {
    private static final int CHILDREN = 8;

    private final H5File from;
    private final OpenFile to;
    private final boolean keepContract;
    private final ChannelsCopy channels;

    TreeCopy(H5File from, OpenFile to, boolean keepContract, SampleFilters filters) {
        this.from = from;
        this.to = to;
        this.keepContract = keepContract;
        this.channels = new ChannelsCopy(filters);
    }

    /** The samples of the channels, after all else. */
    void copySamples() throws IOException {
        channels.copySamples(from.root(), to.root());
    }

    /** All but samples and reserves; channel_summary is not copied, it is made anew. */
    void copyStructure() throws IOException {
        String summaries = to.version().rootPath().substring(1);
        for (String name : from.root().childNames()) {
            boolean left = name.startsWith(".") || name.equals(LiveContract.GROUP) && !keepContract;
            if (name.equals(summaries)) {
                copySummaries(name);
            } else if (!left) {
                from.root().copy(name, to.root(), name);
            }
        }
        copyAttributes(from.root(), to.root());
    }

    private void copySummaries(String name) throws IOException {
        try (H5Group old = from.root().openGroup(name);
                H5Group made = to.root().createGroup(name, GroupCreation.live(CHILDREN))) {
            copyAttributes(old, made);
            for (String child : old.childNames()) {
                if (holdsChannels(child)) {
                    channels.copy(old, made, child);
                } else if (!child.equals(SummaryRows.NAME)) {
                    old.copy(child, made, child);
                }
            }
        }
    }

    private static boolean holdsChannels(String name) {
        return name.equals(ChannelsCopy.SURVEYS) || name.equals(ChannelsCopy.STATIONS);
    }

    private static void copyAttributes(H5Object old, H5Object made) throws IOException {
        AttributeCodec.write(made, AttributeCodec.read(old));
    }
}
