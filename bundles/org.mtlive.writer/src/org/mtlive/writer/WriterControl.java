// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.control.ControlCaller;
import org.mtlive.control.ControlEnd;
import org.mtlive.control.ControlException;
import org.mtlive.control.ControlHandler;
import org.mtlive.control.ControlServer;
import org.mtlive.control.ControlStatus;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LockHolder;

/** Carries out what other processes ask of a writer; on the threads of the control. */
final class WriterControl implements ControlHandler {

    private static final System.Logger LOG = System.getLogger(WriterControl.class.getName());

    private final SwmrLiveWriter writer;

    private WriterControl(SwmrLiveWriter writer) {
        this.writer = writer;
    }

    /** Opens the control of a writer. That it cannot be opened is a warning: a recording goes on without. */
    static Registration open(SwmrLiveWriter writer) {
        try {
            ControlServer server = ControlServer.open(writer.file(), new WriterControl(writer));
            return () -> close(server);
        } catch (IOException e) {
            writer.warn("the recording cannot be controlled by other commands: " + e.getMessage());
            return () -> { };
        }
    }

    private static void close(ControlServer server) {
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the control of a recording was not closed in order", e);
        }
    }

    @Override
    public ControlStatus status() throws IOException {
        Optional<LockHolder> me = LockHolder.of(writer.file());
        return new ControlStatus(writer.file().toString(), me.map(LockHolder::host).orElse(""),
                ProcessHandle.current().pid(), writer.queueBatches(),
                writer.disk(), writer.report());
    }

    @Override
    public void permit(ControlCaller caller) throws IOException {
        try {
            writer.outside().permit(caller.who(), caller.take());
        } catch (Mth5Exception e) {
            throw new ControlException(ControlException.Kind.REFUSED, e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Object> ask(String name, ControlCaller caller, Map<String, String> arguments)
            throws IOException {
        Map<String, String> all = new TreeMap<>(arguments);
        caller.take().ifPresent(reason -> all.put("take", reason));
        try {
            return writer.outside().command(name, caller.who(), all).orElseThrow(() -> new ControlException(
                    ControlException.Kind.REFUSED, "this recording knows no command '" + name + "'"));
        } catch (Mth5Exception e) {
            throw new ControlException(ControlException.Kind.REFUSED, e.getMessage(), e);
        }
    }

    @Override
    public void add(Addition addition, RollOver rollOver) throws IOException {
        try {
            writer.add(addition, rollOver);
        } catch (StructureRefused e) {
            throw new ControlException(ControlException.Kind.REFUSED, e.getMessage(), e);
        }
    }

    @Override
    public void note(String author, String text) throws Mth5Exception {
        writer.note(author, text);
    }

    @Override
    public void flush() throws Mth5Exception {
        writer.flush();
    }

    @Override
    public ControlEnd stop(String by) throws InterruptedException {
        writer.requestStop(by);
        return switch (writer.awaitEndState()) {
            case WriterState.Finished(long samples) -> new ControlEnd(true, samples, "");
            case WriterState state -> new ControlEnd(false, writer.statistics().samples(),
                    WriterSession.describe(state));
        };
    }
}
