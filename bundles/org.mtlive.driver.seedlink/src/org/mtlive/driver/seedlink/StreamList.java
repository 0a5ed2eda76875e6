// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

import edu.sc.seis.seisFile.mseed.DataRecord;
import edu.sc.seis.seisFile.mseed.SeedFormatException;
import edu.sc.seis.seisFile.mseed.SeedRecord;
import edu.sc.seis.seisFile.seedlink.SeedlinkException;
import edu.sc.seis.seisFile.seedlink.SeedlinkPacket;
import edu.sc.seis.seisFile.seedlink.SeedlinkReader;

/**
 * Asks a server which streams it has, by INFO STREAMS. A thread of its own connects and reads, since neither can be
 * interrupted.
 *
 * <p>Design note: the list comes in packets, as the text of log records, and the last packet says so. Some servers send
 * the text bare and end it with END. The library reads the first kind only, so the packets are put together here.
 */
final class StreamList {

    private static final int CONNECT_SECONDS = 3;
    private static final int LARGEST = 8 << 20;

    private final String host;
    private final int port;
    private final Duration limit;
    private volatile Optional<SeedlinkReader> reader = Optional.empty();

    private StreamList(String host, int port, Duration limit) {
        this.host = host;
        this.port = port;
        this.limit = limit;
    }

    /**
     * Asks.
     *
     * @param host  the server
     * @param port  its port
     * @param limit the longest it may take
     * @return the streams of samples
     * @throws DriverException      if there is no such server, it does not answer, or not with a list
     * @throws InterruptedException if the caller gave up waiting
     */
    static List<ServerStream> of(String host, int port, Duration limit) throws DriverException, InterruptedException {
        return new StreamList(host, port, limit).await();
    }

    private List<ServerStream> await() throws DriverException, InterruptedException {
        FutureTask<List<ServerStream>> task = new FutureTask<>(this::ask);
        Thread.ofPlatform().daemon().name("mtlive-driver-" + SeedlinkDriverFactory.ID + "-list").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("it did not list its streams within " + limit.toSeconds() + " s; not every server does", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw failed(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        } finally {
            task.cancel(true);
            reader.ifPresent(SeedlinkReader::close);
        }
    }

    private List<ServerStream> ask() throws IOException, SeedlinkException, SeedFormatException,
            MalformedRecordException {
        int seconds = (int) Math.max(limit.toSeconds(), 1);
        SeedlinkReader opened = new SeedlinkReader(host, port, seconds, false, Math.min(seconds, CONNECT_SECONDS));
        reader = Optional.of(opened);
        try {
            ProtocolVersions versions = ProtocolVersions.of(opened);
            if (!versions.canBeSpoken()) {
                throw new SeedlinkException(versions.refusal());
            }
            opened.info(SeedlinkReader.INFO_STREAMS);
            return StreamListParser.parse(read(opened));
        } finally {
            opened.close();
        }
    }

    private static byte[] read(SeedlinkReader opened)
            throws IOException, SeedlinkException, SeedFormatException, MalformedRecordException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean last = false;
        while (!last && opened.hasNext()) {
            SeedlinkPacket packet = opened.readPacket();
            text.write(packet.isInfoPacket() ? textOf(packet.getMseedBytes()) : packet.getMseedBytes());
            last = packet.isInfoTerminationPacket();
            if (text.size() > LARGEST) {
                throw new MalformedRecordException("its list of streams is longer than " + LARGEST + " bytes");
            }
        }
        byte[] all = text.toByteArray();
        int length = all.length;
        while (length > 0 && all[length - 1] == 0) { // what fills the last packet up
            length--;
        }
        return Arrays.copyOf(all, length);
    }

    private static byte[] textOf(byte[] bytes) throws IOException, SeedFormatException, MalformedRecordException {
        RecordShape.check(bytes);
        if (!(SeedRecord.read(MiniSeedDecoder.numbered(bytes)) instanceof DataRecord record)) {
            throw new MalformedRecordException("its list of streams is in no data record");
        }
        byte[] data = record.getData();
        return Arrays.copyOf(data, Math.min(data.length, record.getHeader().getNumSamples()));
    }

    private DriverException failed(String reason, Throwable cause) {
        return new DriverException(StatusDetail.COMMUNICATION_ERROR, "SeedLink " + host + ":" + port + ": " + reason,
                cause);
    }
}
