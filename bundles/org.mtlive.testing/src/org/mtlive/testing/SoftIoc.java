// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.time.Duration;

/**
 * A real EPICS server (PyPI softioc) on loopback with five waveforms {@code MT:HX MT:HY MT:HZ MT:EX MT:EY} that change
 * together, each stamped with the time of its last sample.
 */
public final class SoftIoc implements AutoCloseable {

    /** An interpreter with softioc. */
    public static final String PYTHON = "mtlive.python.servers";
    /** Samples of a waveform. */
    public static final int COUNT = 50;
    /** Samples a second that the time stamps stand for. */
    public static final double RATE_HZ = 1000;

    private static final String SCRIPT = """
            import os, sys, threading, time
            port, step, first, total = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
            channel_access_port = int(sys.argv[5])
            for name in ('EPICS_PVAS_INTF_ADDR_LIST', 'EPICS_PVAS_BEACON_ADDR_LIST', 'EPICS_CAS_INTF_ADDR_LIST',
                         'EPICS_CAS_BEACON_ADDR_LIST'):
                os.environ[name] = '127.0.0.1'
            for name in ('EPICS_PVAS_AUTO_BEACON_ADDR_LIST', 'EPICS_CAS_AUTO_BEACON_ADDR_LIST'):
                os.environ[name] = 'NO'
            os.environ['EPICS_PVAS_SERVER_PORT'] = str(port)
            os.environ['EPICS_CAS_SERVER_PORT'] = str(channel_access_port)
            import numpy as np
            from softioc import softioc, builder, asyncio_dispatcher
            builder.SetDeviceName('MT')
            count, rate, start = 50, 1000.0, 1767225600
            types = dict(HX=np.float64, HY=np.float32, HZ=np.int32, EX=np.float64, EY=np.float64)
            waves = {name: builder.WaveformIn(name, length=count, datatype=kind, EGU='mV', TSE=-2)
                     for name, kind in types.items()}
            builder.aIn('TEMPERATURE', initial_value=21)
            builder.LoadDatabase()
            softioc.iocInit(asyncio_dispatcher.AsyncioDispatcher())
            print('ready', flush=True)
            held = threading.Event()
            def commands():
                for line in sys.stdin:
                    held.set() if line.strip() == 'hold' else held.clear()
                os._exit(0)
            threading.Thread(target=commands, daemon=True).start()
            block = first
            while total == 0 or block < first + total:
                index = np.arange(block * count, (block + 1) * count)
                for number, (name, wave) in enumerate(waves.items()):
                    if not held.is_set() or name != 'HZ':
                        values = (index % 1000000 * 4 + number).astype(types[name])
                        wave.set(values, timestamp=start + ((block + 1) * count - 1) / rate)
                block += 1
                time.sleep(step)
            threading.Event().wait()
            """;

    private final ChildProcess process;
    private final int port;

    private SoftIoc(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server that changes its waveforms every {@code step}, beginning with block {@code first}, for ever. */
    public static SoftIoc start(int port, Duration step, long first) throws IOException {
        ChildProcess process = Python.startWith(PYTHON, SCRIPT, port, step.toMillis() / 1000.0, first, 0,
                Broker.freePort());
        process.awaitLine("ready"::equals, Duration.ofSeconds(60));
        return new SoftIoc(process, port);
    }

    /** The same on any free port, from block 0 on. */
    public static SoftIoc start(Duration step) throws IOException {
        return start(Broker.freePort(), step, 0);
    }

    /** The value of a waveform's sample. */
    public static double value(int channel, long index) {
        return index % 1_000_000 * 4 + channel;
    }

    public int port() {
        return port;
    }

    /** While on, the waveform HZ does not change. */
    public void hold(boolean on) {
        process.send(on ? "hold" : "go");
    }

    @Override
    public void close() {
        process.close();
        process.await(Duration.ofSeconds(30));
    }
}
