// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.List;
import java.util.Optional;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.CommittedRow;
import org.mtlive.mth5.store.LiveContract;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.LockHolder;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.WriterStatus;

/** The live contract in {@code /mtlive}: its state against the superblock, its commit record against the data. */
final class ContractRule implements Rule {

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        Mth5File file = inspected.file();
        LiveContract contract = file.live();
        if (!contract.present()) {
            return;
        }
        Optional<WriterStatus> writer = contract.readWriter();
        if (writer.isPresent()) {
            checkState(inspected, writer.get(), findings);
        } else {
            findings.error("/" + LiveContract.GROUP, "there is no row about the writer; readers cannot tell whether"
                    + " it lives");
        }
        long[] committed = contract.readCommitted();
        boolean ended = writer.isPresent() && writer.get().state() == LiveState.FINISHED;
        boolean broken = writer.isPresent() && isAtWork(writer.get())
                && (!inspected.isBeingWritten() || isDead(writer.get()));
        checkRows(file, findings);
        for (ChannelId id : inspected.channels()) {
            Channel channel = file.getChannel(id);
            channel.refresh();
            checkCommitted(channel, committed, ended || broken, findings);
        }
    }

    private static boolean isAtWork(WriterStatus writer) {
        return writer.state() == LiveState.OPENING || writer.state() == LiveState.RECORDING;
    }

    private static boolean isDead(WriterStatus w) {
        return new LockHolder(w.host(), w.pid(), w.bootId(), "unknown", w.started()).isProvenDead();
    }

    private static void checkState(Inspected inspected, WriterStatus writer, Findings findings) {
        String where = "/" + LiveContract.GROUP + "/writer";
        String who = "process " + writer.pid() + " on host " + writer.host();
        switch (writer.state()) {
            case OPENING, RECORDING -> {
                if (!inspected.isBeingWritten()) {
                    findings.warning(where, "says that " + who + " records, but nobody has the file open;"
                            + " samples after the commit record may be missing");
                }
            }
            case FINISHED -> {
                if (inspected.isBeingWritten()) {
                    findings.error(where, "says that " + who
                            + " has finished, but the file is still marked as being written");
                }
            }
            case ABORTED -> findings.warning(where, "the recording was given up by " + who + ": " + writer.reason());
        }
    }

    /** The record says twice whose row it is, and channel_summary says it a third time. */
    private static void checkRows(Mth5File file, Findings findings) throws Mth5Exception {
        List<CommittedRow> record = file.live().committedRows();
        List<ChannelSummaryRow> stored = file.channelSummary().stored();
        for (int row = 0; row < Math.min(stored.size(), record.size()); row++) {
            ChannelId id = stored.get(row).channelId();
            CommittedRow committed = record.get(row);
            if (committed.reference() != stored.get(row).hdf5Reference()
                    || !fromRoot(committed.path()).equals(fromRoot(file.version().path(id)))) {
                findings.error(id.toString(), "its row of the commit record belongs to another channel: "
                        + committed.path());
            }
        }
    }

    private static String fromRoot(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static void checkCommitted(Channel channel, long[] committed, boolean ended, Findings findings) {
        String where = channel.id().toString();
        int row = channel.row();
        if (row < 0 || row >= committed.length) {
            if (committed.length > 0) {
                findings.warning(where, "has no place in the commit record");
            }
        } else if (committed[row] > channel.length()) {
            findings.error(where, "the commit record says " + committed[row] + " samples, there are " + channel.length()
                    + "; samples are lost");
        } else if (ended && committed[row] < channel.length()) {
            findings.warning(where, "has " + channel.length() + " samples, of which only " + committed[row]
                    + " were committed; nobody vouches for the rest, which 'mtlive recover' cuts off after a crash");
        }
    }
}
