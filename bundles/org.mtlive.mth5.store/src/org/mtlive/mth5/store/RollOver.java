// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Optional;
import org.mtlive.mth5.Mth5Exception;

/**
 * Takes a live file out of SWMR mode for a moment, for what cannot be done in it. What was committed is safe all the time:
 * without SWMR HDF5 writes structure in any order, so a checkpoint is kept to which recovery goes back if the writer dies
 * in between.
 */
final class RollOver {
    private final OpenFile file;
    private final LiveContract contract;
    private final Reserve reserve;

    RollOver(OpenFile file, LiveContract contract, Reserve reserve) {
        this.file = file;
        this.contract = contract;
        this.reserve = reserve;
    }

    void make(IoAction change, IoAction summarise) throws Mth5Exception {
        Optional<WriterStatus> status = contract.readWriter();
        file.run("leave SWMR mode", () -> file.writing(() -> {
            file.flushInOrder(contract);
            file.flushAndForce();
            file.keeper().leaveSwmr();
            file.reopen();
        }));
        Optional<IOException> refused = Optional.empty();
        try {
            change.run();
        } catch (IOException e) {
            refused = Optional.of(e);
        }
        try {
            file.run("start SWMR mode again", () -> file.writing(() -> {
                summarise.run();
                new SwmrActivation(file, reserve, status.map(WriterStatus::withNextEpoch)).start();
                file.flushAndForce();
            }));
        } catch (Mth5Exception e) {
            refused.ifPresent(e::addSuppressed);
            throw e;
        }
        if (refused.isPresent()) {
            IOException e = refused.get();
            throw e instanceof Mth5Exception ours ? ours : new Mth5Exception(e.getMessage(), e);
        }
    }
}
