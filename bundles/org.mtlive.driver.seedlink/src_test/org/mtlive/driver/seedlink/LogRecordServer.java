// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.mtlive.testing.Python;

/** Answers INFO with log records that obspy made, as SeisComP and ringserver do; the server of the other tests does not. */
final class LogRecordServer implements AutoCloseable {

    private static final int RECORD = 512;
    private static final String SCRIPT = """
            import sys
            import numpy as np
            from obspy import Trace, UTCDateTime
            text = open(sys.argv[1], 'rb').read()
            Trace(np.frombuffer(text, dtype='|S1'), dict(network='SL', station='INFO', channel='INF', sampling_rate=0,
                  starttime=UTCDateTime('2026-01-01'))).write(sys.argv[2], format='MSEED', encoding='ASCII', reclen=512)
            """;

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final byte[] records;

    private LogRecordServer(byte[] records) throws IOException {
        this.records = records;
        Thread.ofPlatform().daemon().name("log-record-server").start(this::serve);
    }

    static LogRecordServer start(Path folder, String text) throws IOException {
        Path source = Files.writeString(folder.resolve("info.xml"), text);
        Path made = folder.resolve("info.mseed");
        Python.run(SCRIPT, Duration.ofMinutes(2), source, made);
        return new LogRecordServer(Files.readAllBytes(made));
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        try (Socket client = listener.accept()) {
            OutputStream out = client.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(),
                    StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("HELLO")) {
                    out.write("SeedLink v3.3\r\nA network\r\n".getBytes(StandardCharsets.US_ASCII));
                } else if (line.equals("INFO STREAMS")) {
                    answer(out);
                }
                out.flush();
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void answer(OutputStream out) throws IOException {
        for (int from = 0; from < records.length; from += RECORD) {
            boolean last = from + RECORD >= records.length;
            out.write((last ? "SLINFO  " : "SLINFO *").getBytes(StandardCharsets.US_ASCII));
            out.write(records, from, RECORD);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
