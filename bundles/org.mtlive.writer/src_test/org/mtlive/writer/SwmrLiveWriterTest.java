// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.LiveState;

/** The writer with its thread, on a file in memory. */
@Timeout(30)
class SwmrLiveWriterTest {

    private final FakeLiveFile file = new FakeLiveFile();
    private final SwmrWriterService service = new SwmrWriterService(file, WriterClock.system());
    private final WriterRequest request =
            Fixture.request(SampleType.FLOAT32, "ex").withFlush(FlushPolicy.EVERY_BATCH).withQueueBatches(100);

    @Test
    void closeWritesWhatWasAcceptedAndSaysFinished() throws Exception {
        LiveWriter writer = service.open(request);
        SampleSink sink = writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
        assertInstanceOf(WriterState.Recording.class, writer.state());

        for (int i = 0; i < 50; i++) {
            assertEquals(OfferResult.ACCEPTED, offer(sink, i * 10L));
        }
        writer.close();
        writer.close();

        assertEquals(new WriterState.Finished(500), writer.state());
        assertEquals(500, file.channel(Fixture.channel("ex")).values.size());
        assertEquals(List.of("status FINISHED", "checkpoint", "close", "finalise"),
                file.calls.subList(file.calls.size() - 4, file.calls.size()));
        assertEquals(OfferResult.CLOSED, offer(sink, 500));
        assertThrows(Mth5Exception.class, writer::flush);
    }

    @Test
    void theLiveFileIsKeptWhenAsked() throws Exception {
        service.open(request.withFinalise(false)).close();

        assertEquals("close", file.calls.getLast());
    }

    @Test
    void aFileThatCannotBeOpenedIsTheCallersError() {
        file.failing = "open";

        Mth5Exception e = assertThrows(Mth5Exception.class, () -> service.open(request));

        assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        assertEquals(List.of("open"), file.calls);
    }

    @Test
    void aFailureBeforeTheFirstSampleLetsGoOfTheFile() {
        file.failing = "status RECORDING";

        assertThrows(Mth5Exception.class, () -> service.open(request));

        assertEquals("abandon", file.calls.getLast());
    }

    @Test
    void theFirstFailedWritePoisonsTheWriter() throws Exception {
        LiveWriter writer = service.open(request);
        CountDownLatch failed = new CountDownLatch(1);
        List<WriterState> states = new CopyOnWriteArrayList<>();
        writer.listen(new WriterListener() {
            @Override
            public void stateChanged(WriterState state) {
                states.add(state);
                failed.countDown();
            }
        });
        SampleSink sink = writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
        offer(sink, 0);
        writer.flush();

        file.failing = "append ex";
        offer(sink, 10);
        assertTrue(failed.await(10, TimeUnit.SECONDS));
        file.failing = "";

        WriterState.Failed state = assertInstanceOf(WriterState.Failed.class, writer.state());
        assertEquals(10, state.samplesLost());
        assertTrue(state.reason().contains("No space left"), state.reason());
        assertEquals(List.of(state), states);
        assertEquals(OfferResult.CLOSED, offer(sink, 20));
        assertTrue(sink.awaitSpace(Duration.ofSeconds(10)));
        assertThrows(Mth5Exception.class, writer::flush);
        Mth5Exception e = assertThrows(Mth5Exception.class, writer::close);
        assertTrue(e.getMessage().contains("10 accepted samples"), e.getMessage());
        writer.close();
        assertEquals(List.of("append ex", "abandon"), file.calls.subList(file.calls.size() - 2, file.calls.size()));
        assertFalse(file.calls.contains("status FINISHED"));
    }

    @Test
    void aFlushThatFailsTellsWhoAskedForIt() throws Exception {
        LiveWriter writer = service.open(request.withFlush(FlushPolicy.DEFAULT));
        SampleSink sink = writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
        file.failing = "flush";
        offer(sink, 0);

        Mth5Exception e = assertThrows(Mth5Exception.class, writer::flush);

        assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        assertThrows(Mth5Exception.class, writer::close);
    }

    @Test
    void aFailedFinaliseIsAFailureWithoutLoss() throws Exception {
        LiveWriter writer = service.open(request);
        file.failing = "finalise";

        assertThrows(Mth5Exception.class, writer::close);

        assertEquals(0, assertInstanceOf(WriterState.Failed.class, writer.state()).samplesLost());
    }

    @Test
    void theServiceEndsItsWritersWhenItGoes() throws Exception {
        LiveWriter writer = service.open(request);
        SampleSink sink = writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
        offer(sink, 0);

        service.deactivate();

        assertEquals(10, file.channel(Fixture.channel("ex")).values.size());
        assertEquals(LiveState.ABORTED, file.statuses.getLast().state());
        assertEquals("close", file.calls.getLast());
        assertThrows(Mth5Exception.class, writer::close);
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("mtlive-writer")));
    }

    @Test
    void aListenerThatCallsBackIsRefusedNotLocked() throws Exception {
        LiveWriter writer = service.open(request);
        CountDownLatch told = new CountDownLatch(1);
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        writer.listen(new WriterListener() {
            @Override
            public void flushed(org.mtlive.acquisition.writer.FlushedExtent extent) {
                thrown.add(assertThrows(IllegalStateException.class, writer::flush));
                told.countDown();
            }
        });

        offer(writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex")), 0);

        assertTrue(told.await(10, TimeUnit.SECONDS));
        assertEquals(1, thrown.size());
        writer.close();
    }

    private static OfferResult offer(SampleSink sink, long first) {
        return sink.offer(Fixture.batch(0, first, new Samples.Float32(new float[10])));
    }
}
