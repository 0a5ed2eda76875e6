// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;

/** What a file holds now, read as any other reader does. */
final class LiveFile {

    /** What is asked of an open file. */
    private interface Question<T> {
        T ask(LiveReader reader) throws Mth5Exception;
    }

    private final Path path;

    LiveFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    long samples() {
        return read(reader -> reader.channelSummary().stream().mapToLong(row -> row.nSamples()).sum()).orElse(0L);
    }

    boolean isFinished() {
        return read(reader -> !reader.life().mayGrow()).orElse(false);
    }

    List<String> stations() {
        return read(reader -> {
            List<String> names = new java.util.ArrayList<>();
            for (var survey : reader.surveys()) {
                reader.stations(survey).forEach(station -> names.add(station.station()));
            }
            return names;
        }).orElse(List.of());
    }

    List<String> notes() {
        return read(reader -> reader.notes().stream().map(note -> note.author() + ": " + note.text()).toList())
                .orElse(List.of());
    }

    /** Empty while the file is just being made, closed or replaced. */
    private <T> Optional<T> read(Question<T> question) {
        try (LiveReader reader = Osgi.service(ReaderService.class).open(path)) {
            return Optional.of(question.ask(reader));
        } catch (Mth5Exception e) {
            return Optional.empty();
        }
    }
}
