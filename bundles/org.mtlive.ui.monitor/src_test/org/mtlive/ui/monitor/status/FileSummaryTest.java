// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;
import org.mtlive.ui.Level;
import org.mtlive.ui.monitor.follow.FileFacts;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.status.FileSummary.Line;

class FileSummaryTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static MonitorState state(FileLife life, Optional<WriterStatus> writer, Optional<String> trouble) {
        return new MonitorState.Open(Path.of("site.h5"), new FileFacts("0.2.0",
                new FileStatus(life, "Because.", Optional.of(Duration.ofMillis(400))), List.of(), List.of(), writer,
                List.of(), List.of(), 12_345_678, 1200, 500, 1, Optional.of(NOW.minusSeconds(2)), NOW, trouble));
    }

    private static WriterStatus writer(String reason) {
        return new WriterStatus(UUID.randomUUID(), "field-pc", 4711, "boot", NOW, 9, NOW, LiveState.RECORDING, reason, 0,
                1000, 4000, 2, 7, 60, 800, 20_000, 30_000);
    }

    private static String value(FileSummary summary, String name) {
        return summary.lines().stream().filter(l -> l.name().equals(name)).map(Line::value).findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource({"LIVE, LIVE, GOOD", "STALLED, STALLED, CAUTION", "CRASHED, CRASHED, BAD", "FINISHED, FINISHED, GOOD",
        "CLOSED, CLOSED, NONE", "UNKNOWN_WRITER, BEING WRITTEN?, CAUTION"})
    void everyLifeHasItsWordAndReason(FileLife life, String headline, Level level) {
        FileSummary summary = FileSummary.of(state(life, Optional.empty(), Optional.empty()));

        assertEquals(headline, summary.headline());
        assertEquals(level, summary.level());
        assertEquals("Because.", summary.sentence());
    }

    @Test
    void aLiveFileTellsItsGrowthAndItsWriter() {
        FileSummary summary = FileSummary.of(state(FileLife.LIVE, Optional.of(writer("")), Optional.empty()));

        assertEquals("12.3 MB, grows by 1.2 kB a second (103.7 MB a day)", value(summary, "Size"));
        assertEquals("process 4711 on field-pc since 2026-01-01 12:00:00 UTC", value(summary, "Writer"));
        assertEquals("2.0 s ago", value(summary, "Last new samples"));
        assertEquals("400 ms ago", value(summary, "Heartbeat"));
        assertTrue(value(summary, "Flushes").contains("half within 0.8 ms"));
    }

    @Test
    void aFinishedFileDoesNotGrow() {
        FileSummary summary = FileSummary.of(state(FileLife.FINISHED, Optional.empty(), Optional.empty()));

        assertEquals("12.3 MB", value(summary, "Size"));
        assertFalse(value(summary, "Samples").contains("second"));
        assertTrue(value(summary, "Writer").contains("not recorded by MTLive"));
    }

    @Test
    void whatThreatensTheRecordingAndWhyReadingFailsAreTold() {
        FileSummary summary = FileSummary.of(state(FileLife.LIVE, Optional.of(writer("the disk will be full soon")),
                Optional.of("The disk is away.")));

        assertEquals("the disk will be full soon", value(summary, "Writer says"));
        assertEquals(new Line("Reading fails", "The disk is away.", Level.BAD), summary.lines().getFirst());
    }

    @Test
    void withoutAFileItSaysWhatToDo() {
        assertTrue(FileSummary.of(new MonitorState.Nothing()).sentence().contains("open a file"));
        assertEquals("CANNOT BE SHOWN", FileSummary
                .of(new MonitorState.Failed(Path.of("x"), "It is not MTH5.", Duration.ofSeconds(1))).headline());
    }
}
