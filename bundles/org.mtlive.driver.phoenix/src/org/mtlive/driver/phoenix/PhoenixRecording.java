// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.ResponseFilter;

/**
 * What the beginning of a recording tells.
 *
 * @param channels those that are recorded, at least one
 * @param notes    what the receiver noted
 */
record PhoenixRecording(List<RecordedChannel> channels, ReceiverNotes notes) {

    /**
     * Looks at a recording.
     *
     * @param options which one, and what of it
     * @return what is there now
     * @throws DriverException if it is no recording, or lacks what is wanted
     * @throws IOException     if it cannot be read
     */
    static PhoenixRecording open(PhoenixOptions options) throws DriverException, IOException {
        Map<Integer, Path> folders = options.folder().channels(options.band());
        ReceiverNotes notes = ReceiverNotes.read(options.folder().folder());
        List<RecordedChannel> channels = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(options.wanted().keySet());
        Set<String> components = new HashSet<>();
        for (Map.Entry<Integer, Path> entry : folders.entrySet()) {
            ChannelNotes channel = notes.channel(entry.getKey());
            String name = channel.component(entry.getKey());
            Optional<String> component = component(options, name, String.valueOf(entry.getKey()), left);
            if (component.isPresent() && components.add(component.get())) {
                channels.add(new RecordedChannel(component.get(), entry.getValue(),
                        firstHeader(entry.getValue(), options.band()), channel));
            }
        }
        if (!left.isEmpty()) {
            throw PhoenixOptions.wrong("there is no '" + left.iterator().next() + "' with " + options.band().text()
                    + " files; there are " + folders.keySet().stream()
                            .map(number -> notes.channel(number).component(number) + " (" + number + ")").toList());
        }
        return new PhoenixRecording(List.copyOf(channels), notes);
    }

    private static Optional<String> component(PhoenixOptions options, String name, String number, Set<String> left) {
        if (options.wanted().isEmpty()) {
            return Optional.of(name);
        }
        for (String key : List.of(name, number)) {
            if (left.remove(key)) {
                return Optional.of(options.wanted().get(key));
            }
        }
        return Optional.empty();
    }

    /** Of the first file; it decides, so it must be sound. */
    private static FileHeader firstHeader(Path folder, Band band) throws DriverException, IOException {
        Path first = RecordingFolder.parts(folder, band).getFirst().path();
        try (SampleFile file = new SampleFile(first)) {
            return FileHeader.parse(file.bytes((int) Math.min(file.available(), FileHeader.BYTES)));
        } catch (MalformedFileException e) {
            throw new DriverException(StatusDetail.DATA_ERROR, "no file of a Phoenix receiver: " + first + ": "
                    + e.getMessage(), e);
        }
    }

    InstrumentDescription describe(Band band) {
        FileHeader header = channels.getFirst().header();
        Map<String, ResponseFilter> filters = new LinkedHashMap<>();
        channels.forEach(channel -> channel.filters().forEach(filter -> filters.put(filter.name(), filter)));
        String model = notes.model().isEmpty() ? header.instrument() : notes.model();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("data_logger.power_source.voltage.start", header.batteryVolts());
        run.put("data_logger.timing_system.type", "GPS");
        if (!notes.firmware().isEmpty()) {
            run.put("data_logger.firmware.version", notes.firmware());
        }
        return new InstrumentDescription("Phoenix " + model + " " + header.serial() + " " + band.text(),
                "Phoenix Geophysics", model, header.serial(), notes.position().or(header::position),
                channels.stream().map(RecordedChannel::describe).toList(), List.copyOf(filters.values()), run);
    }

    /**
     * Where sample 0 is: at the first sample of the channel that begins first.
     *
     * @throws DriverException if no sample is there yet, or the channels are not of one recording
     * @throws IOException     if a file cannot be read
     */
    RecordingStart start(Band band) throws DriverException, IOException {
        long recording = channels.getFirst().header().recordingSeconds();
        long start = Long.MAX_VALUE;
        for (RecordedChannel channel : channels) {
            if (channel.header().recordingSeconds() != recording) {
                throw new DriverException(StatusDetail.DATA_ERROR, channel.folder() + " is of another recording than "
                        + channels.getFirst().folder() + "; record each by itself");
            }
            Optional<Long> first = band.segmented() ? firstStamp(channel, band)
                    : Optional.of(RecordingStart.secondsOf(channel.header()));
            start = Math.min(start, first.orElse(Long.MAX_VALUE));
        }
        if (start == Long.MAX_VALUE) {
            throw new DriverException(StatusDetail.DATA_ERROR, "no channel has a whole header of a segment yet; start"
                    + " again when the receiver has written its first segment");
        }
        return new RecordingStart(recording, start);
    }

    private static Optional<Long> firstStamp(RecordedChannel channel, Band band) throws IOException {
        try (SampleFile file = new SampleFile(RecordingFolder.parts(channel.folder(), band).getFirst().path())) {
            if (file.available() < FileHeader.BYTES + SegmentHeader.BYTES) {
                return Optional.empty();
            }
            file.bytes(FileHeader.BYTES);
            return Optional.of(SegmentHeader.parse(file.bytes(SegmentHeader.BYTES), channel.header()).stampSeconds());
        } catch (MalformedFileException e) {
            return Optional.empty();
        }
    }

    /** UTC of a time on the clock of GPS. */
    Instant utc(long seconds) {
        return Instant.ofEpochSecond(seconds - notes.leapSeconds());
    }
}
