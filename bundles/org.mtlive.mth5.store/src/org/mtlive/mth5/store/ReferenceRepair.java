// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.H5Reference;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.RowLayout;
import org.mtlive.mth5.SurveyId;

/** Object references come out of a copy as zero; they are written anew from the paths of what they pointed to. */
final class ReferenceRepair {
    private final H5File from;
    private final OpenFile to;

    ReferenceRepair(H5File from, OpenFile to) {
        this.from = from;
        this.to = to;
    }

    void repair(List<ChannelSummaryRow> rows) throws IOException {
        table(RowLayout.TF_SUMMARY.table());
        table(RowLayout.FC_SUMMARY.table());
        standards(to.version().rootPath());
        Tree tree = new Tree(to);
        for (SurveyId survey : tree.surveys()) {
            standards(to.version().surveyPath(survey.survey()));
        }
        contract(tree, rows);
    }

    /** A survey that came while the file was live has no such table yet. */
    private void standards(String parent) throws IOException {
        String group = parent + "/Standards";
        String path = group + "/" + Standards.NAME;
        if (to.root().exists(path)) {
            try (H5Dataset summary = to.root().openDataset(path)) {
                if (summary.hasAttribute("reference")) {
                    summary.setAttribute("reference", new H5Value.Reference(summary.reference()));
                }
            }
        } else if (from.root().exists(LiveStructure.HIDDEN) && to.root().exists(group)) {
            try (H5Group standards = to.root().openGroup(group)) {
                Standards.write(standards);
            }
        }
    }

    private void table(String name) throws IOException {
        String path = to.version().rootPath() + "/" + name;
        if (!to.root().exists(path)) {
            return;
        }
        try (H5Dataset old = from.root().openDataset(path); H5Dataset made = to.root().openDataset(path)) {
            H5Type.Compound type = (H5Type.Compound) old.type();
            RowBytes before = new RowBytes(type, old.readAll());
            RowBytes rows = new RowBytes(type, made.readAll());
            for (H5Type.Member member : type.members()) {
                if (member.type() instanceof H5Type.ObjectReference) {
                    for (int row = 0; row < rows.rows(); row++) {
                        rows.whole(row, member.name(), renewed(before.whole(row, member.name())));
                    }
                }
            }
            if (rows.rows() > 0) {
                made.writeRows(0, rows.bytes(), rows.rows());
            }
        }
    }

    private long renewed(long address) throws IOException {
        Optional<String> path = address == 0 ? Optional.empty() : pathOf(address);
        if (path.isEmpty() || !to.root().exists(path.get())) {
            return 0;
        }
        try (H5Object object = to.root().open(path.get())) {
            return object.reference().address();
        }
    }

    /** A reference that was broken before stays without aim. */
    private Optional<String> pathOf(long address) {
        try (H5Object object = from.dereference(new H5Reference(address))) {
            return Optional.of(object.findPath()).filter(p -> !p.isEmpty());
        } catch (H5Exception e) {
            return Optional.empty();
        }
    }

    private void contract(Tree tree, List<ChannelSummaryRow> rows) throws IOException {
        ContractTables tables = new ContractTables(to);
        if (!tables.present()) {
            return;
        }
        Map<ChannelId, String> paths = new HashMap<>();
        tree.visit((id, dataset) -> paths.put(id, dataset.path()));
        tables.prepare(CommittedRow.of(rows, paths));
        Optional<WriterStatus> writer = tables.readWriter();
        if (writer.isPresent() && writer.get().state() != LiveState.ABORTED) {
            tables.writeWriter(writer.get().withState(LiveState.FINISHED, ""));
        }
        tables.forget();
    }
}
