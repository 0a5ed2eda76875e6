// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;

/**
 * An open MTH5 file; the guide's {@code MTH5} object. One owner, one thread.
 *
 * <p>In normal mode everything is allowed. In SWMR mode channels are appended to, and surveys, stations, runs, channels
 * and filters can be added while readers stay attached, as long as the reserve lasts ({@link #reserveLevel}) and the
 * parent was made by us; {@link StructureRefusedException} says what else, and {@link #rollOver} always works. What
 * would remove or change something is refused at once and the file stays as it is.
 */
public final class Mth5File extends FileContents implements AutoCloseable {
    private final OpenFile file;
    private final Structure structure;
    private final LiveContract contract;

    Mth5File(OpenFile file) {
        this(file, new Structure(file));
    }

    private Mth5File(OpenFile file, Structure structure) {
        super(file, structure);
        this.file = file;
        this.structure = structure;
        this.contract = new LiveContract(file);
    }

    OpenFile file() {
        return file;
    }

    /** {@return the file as it was named at open} */
    public Path path() {
        return file.path();
    }

    /** {@return the layout of this file} */
    public FileVersion version() {
        return file.version();
    }

    /** {@return whether the file is open in SWMR mode, to write or read; false once closed ({@code is_swmr_mode})} */
    public boolean isSwmrMode() {
        return file.isSwmr();
    }

    /** {@return whether the file is open for writing; false once closed ({@code h5_is_write})} */
    public boolean h5IsWrite() {
        return file.isWritable();
    }

    /** {@return whether the file is open} */
    public boolean isOpen() {
        return file.isOpen();
    }

    /** {@return groups and attributes by path, below the model; for checks} */
    public RawView raw() {
        return new RawView(file);
    }

    /** {@return the live contract, group {@code /mtlive}; it may be absent, see {@link LiveContract#present()}} */
    public LiveContract live() {
        return contract;
    }

    /**
     * Makes all appended samples visible, in this order: every changed channel, then its row of channel_summary in
     * place (n_samples, end, has_data), then the committed samples in the contract. A reader that reads in the opposite
     * order never finds a table ahead of the data. In normal mode the whole file is flushed besides.
     *
     * @throws Mth5Exception if HDF5 fails; the file must then be closed, what follows would not be reliable
     */
    public void flush() throws Mth5Exception {
        file.run("flush", () -> file.flushInOrder(contract));
    }

    /**
     * The first half of {@link #flush()}: the samples of every changed channel, not the tables. For a writer that
     * flushes so often that the tables are better written for several flushes at once, by {@link #publish()}.
     *
     * @throws Mth5Exception if HDF5 fails; the file must then be closed
     */
    public void flushSamples() throws Mth5Exception {
        file.run("flush", file::flushSamples);
    }

    /**
     * The second half of {@link #flush()}: the rows of the channels that {@link #flushSamples()} flushed since the last
     * time, then their committed samples.
     *
     * @throws Mth5Exception if HDF5 fails; the file must then be closed
     */
    public void publish() throws Mth5Exception {
        file.run("flush the tables", () -> file.publish(contract));
    }

    /**
     * As {@link #flush()}, then the whole file (H5Fflush) to the operating system: without it the file of a writer that
     * is killed has a stale end. Once in a few seconds is enough.
     *
     * @throws Mth5Exception if HDF5 fails; the file must then be closed
     */
    public void sweep() throws Mth5Exception {
        file.run("flush the whole file", () -> {
            file.flushInOrder(contract);
            file.flushAll();
        });
    }

    /**
     * As {@link #flush()}, then the whole file (H5Fflush), then forces it to the disk. HDF5 itself never does that.
     *
     * @throws Mth5Exception if HDF5 or the disk fails
     */
    public void checkpoint() throws Mth5Exception {
        file.run("write a checkpoint", () -> {
            file.flushInOrder(contract);
            file.flushAndForce();
        });
    }

    /**
     * Rebuilds the stored tables from the channels, and extends the time periods of runs and stations to them; mth5's
     * {@code summarize}. Normal mode only; also done by {@link #close()} in normal mode after a change.
     *
     * @throws Mth5Exception in SWMR mode, where the rows are kept right all the time, or if HDF5 fails
     */
    public void summarize() throws Mth5Exception {
        file.requireNormal("rebuild the summary tables");
        file.run("rebuild the summary tables", () -> structure.summarize());
    }

    /**
     * Whether {@link #startSwmr} can work at all, asked before structure is added: refuses a file whose format knows no
     * SWMR, and changes nothing.
     *
     * @throws Mth5Exception if the file is too old; says what to do
     */
    public void requireSwmrFormat() throws Mth5Exception {
        file.run("look at the format", () -> {
            file.flushAll();
            SwmrActivation.requireFormat(path());
        });
    }

    /**
     * Goes from normal to SWMR mode: closes all handles, makes the reserve, starts SWMR, opens the handles again.
     * Channels that the caller holds stay valid. Nothing happens when the file is in SWMR mode already.
     *
     * @param reserve room for later structure
     * @throws Mth5Exception if the file is not open for writing or is not capable of SWMR
     */
    public void startSwmr(Reserve reserve) throws Mth5Exception {
        file.requireWritable("start SWMR mode");
        if (!isSwmrMode()) {
            summarize();
            file.run("start SWMR mode", () -> new SwmrActivation(file, reserve, Optional.empty()).start());
        }
    }

    /** What is made of a file while it is rolled over. */
    @FunctionalInterface
    public interface StructureChange {
        /**
         * Adds what cannot be added live.
         *
         * @param file in normal mode; nothing is removed or appended here
         * @throws Mth5Exception if it cannot be added
         */
        void make(Mth5File file) throws Mth5Exception;
    }

    /**
     * Leaves SWMR mode, adds structure, makes a new reserve and starts SWMR mode again. Open channels stay valid. The
     * epoch in the live contract is raised: our readers reopen by it, others must reopen by themselves to see what is
     * new; whoever writes {@link WriterStatus} must read the epoch again.
     *
     * @param reserve the new reserve
     * @param change adds what is wanted
     * @throws Mth5Exception of the change, after which the file is in SWMR mode again; or if that cannot be started
     *         again: the file must then be closed
     */
    public void rollOver(Reserve reserve, StructureChange change) throws Mth5Exception {
        file.requireWritable("roll over");
        if (!isSwmrMode()) {
            throw new Mth5Exception("Cannot roll over " + path() + ": it is not in SWMR mode. Add to it right away.");
        }
        new RollOver(file, contract, reserve).make(() -> change.make(this), () -> structure.summarize());
    }

    /** {@return the watch over what other programs do to the file, which HDF5 does not notice} */
    public FileWatch watch() {
        return file.keeper();
    }

    /**
     * Lets go of the file after a failed write and keeps the lock: nothing that HDF5 still holds in memory comes to the
     * disk, so what was committed before stays. {@link Mth5Store#reopen} goes on from there, {@link #abandon} gives up.
     * A second call does nothing.
     *
     * @throws Mth5Exception if the binding of HDF5 has to close the file, and that fails
     */
    public void leave() throws Mth5Exception {
        try {
            file.failed(new IOException("it was left"));
            file.leave();
        } catch (IOException e) {
            throw new Mth5Exception("Cannot leave " + path() + " after a failed write: " + e.getMessage(), e);
        }
    }

    /**
     * Lets go of the file after a failed write, as {@link #leave}, and gives the lock back. A second call does nothing.
     *
     * @throws Mth5Exception if that fails; the lock is given back all the same
     */
    public void abandon() throws Mth5Exception {
        file.failed(new IOException("it was abandoned"));
        try {
            file.close();
        } catch (IOException e) {
            throw new Mth5Exception("Cannot let go of " + path() + " after a failed write: " + e.getMessage(), e);
        }
    }

    /**
     * {@return what is left of the reserve; empty when the file is not written in SWMR mode, or cannot take structure
     * live}
     *
     * @throws Mth5Exception if HDF5 fails
     */
    public Optional<ReserveLevel> reserveLevel() throws Mth5Exception {
        return file.get("look at the reserve", () -> file.publisher() instanceof LiveStructure live
                ? Optional.of(live.level()) : Optional.empty());
    }

    /**
     * Flushes, closes the file and all that was opened from it, and gives the lock back; after a failed write as
     * {@link #abandon}. A second call does nothing.
     *
     * @throws Mth5Exception if flushing or closing fails; the lock is given back all the same
     */
    @Override
    public void close() throws Mth5Exception {
        if (!isOpen()) {
            return;
        }
        try (OpenFile closing = file) {
            if (closing.isFailed()) {
                return; // its close lets go
            }
            if (h5IsWrite() && isSwmrMode()) {
                flush();
                file.writing(file.summaryRows()::dropBlank);
                contract.finish();
            } else if (h5IsWrite() && closing.isChanged()) {
                summarize();
            }
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("Cannot close " + path() + ": " + e.getMessage()
                    + ". What was flushed before is kept; check the disk.", e);
        }
    }
}
