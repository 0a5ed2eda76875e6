// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * What the receiver noted beside the samples: {@code recmeta.json}, or {@code empower_recmeta.json} where the maker's
 * software has corrected it, and {@code config.json}. Any of them may be missing, and any part of them.
 *
 * @param channels    by number
 * @param position    where the receiver stood
 * @param model       its name in the shops, may be empty
 * @param firmware    version, may be empty
 * @param leapSeconds clock of GPS minus UTC
 */
record ReceiverNotes(Map<Integer, ChannelNotes> channels, Optional<Position> position, String model, String firmware,
        int leapSeconds) {

    /** Since 2017; receivers of this kind are younger. */
    private static final int USUAL_LEAP_SECONDS = 18;
    private static final int MOST_LEAP_SECONDS = 60;
    private static final long LONGEST_FILE = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads the notes of a recording.
     *
     * @param folder of the recording
     * @return what is there
     * @throws DriverException if a file is there and is not JSON
     * @throws IOException     if it cannot be read
     */
    static ReceiverNotes read(Path folder) throws DriverException, IOException {
        JsonNode corrected = parse(folder.resolve("empower_recmeta.json"));
        JsonNode notes = corrected.isMissingNode() ? parse(folder.resolve("recmeta.json")) : corrected;
        return of(notes, parse(folder.resolve("config.json")));
    }

    /** Takes what is usable out of two files, whatever they are. */
    static ReceiverNotes of(JsonNode notes, JsonNode config) {
        Map<Integer, ChannelNotes> channels = new HashMap<>();
        for (JsonNode entry : notes.path("channel_map").path("mapping")) {
            String tag = entry.path("tag").asText("");
            int number = entry.path("idx").asInt(-1);
            if (number >= 0 && !tag.isBlank()) {
                channels.put(number, channel(tag, find(notes.path("chconfig").path("chans"), tag),
                        find(config.path("config").path(0).path("chanconfig"), tag)));
            }
        }
        int leap = notes.path("timing").path("tm_leapSecAtRecStart").asInt(0);
        return new ReceiverNotes(Map.copyOf(channels), position(notes.path("timing")),
                notes.path("receiver_commercial_name").asText(config.path("receiver").asText("")).strip(),
                notes.path("motherboard").path("mb_fw_ver").asText("").strip(),
                leap > 0 && leap <= MOST_LEAP_SECONDS ? leap : USUAL_LEAP_SECONDS);
    }

    /** What is noted about a channel. */
    ChannelNotes channel(int number) {
        return channels.getOrDefault(number, ChannelNotes.NONE);
    }

    private static ChannelNotes channel(String tag, JsonNode noted, JsonNode configured) {
        JsonNode arms = noted.has("length1") ? noted : configured;
        double length = arms.path("length1").asDouble(0) + arms.path("length2").asDouble(0);
        boolean electrodes = number(noted.path("pot_p")).isPresent() && number(noted.path("pot_n")).isPresent();
        double contact = noted.path("pot_p").asDouble(0) + noted.path("pot_n").asDouble(0);
        return new ChannelNotes(tag.strip(), positive(length), azimuth(configured.path("dipole")),
                electrodes ? positive(contact) : OptionalDouble.empty(), noted.path("type_name").asText("").strip(),
                noted.path("serial").asText("").strip().replaceFirst("^0$", ""), number(noted.path("lp")));
    }

    private static JsonNode find(JsonNode channels, String tag) {
        for (JsonNode channel : channels) {
            if (channel.path("tag").asText("").equals(tag)) {
                return channel;
            }
        }
        return channels.path(-1); // a missing node
    }

    /** From the negative to the positive electrode. */
    private static OptionalDouble azimuth(JsonNode dipole) {
        double north = dipole.path("PosNorth").asDouble(0) - dipole.path("NegNorth").asDouble(0);
        double east = dipole.path("PosEast").asDouble(0) - dipole.path("NegEast").asDouble(0);
        double degrees = Math.toDegrees(Math.atan2(east, north));
        boolean told = Double.isFinite(degrees) && (north != 0 || east != 0);
        return told ? OptionalDouble.of((degrees + 360) % 360) : OptionalDouble.empty();
    }

    private static Optional<Position> position(JsonNode timing) {
        OptionalDouble latitude = number(timing.path("gps_lat"));
        OptionalDouble longitude = number(timing.path("gps_lon"));
        double elevation = timing.path("gps_alt").asDouble(0);
        boolean told = latitude.isPresent() && longitude.isPresent() && Double.isFinite(elevation)
                && Math.abs(latitude.getAsDouble()) <= 90 && Math.abs(longitude.getAsDouble()) <= 180
                && (latitude.getAsDouble() != 0 || longitude.getAsDouble() != 0);
        return told ? Optional.of(new Position(latitude.getAsDouble(), longitude.getAsDouble(), elevation))
                : Optional.empty();
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble()) ? OptionalDouble.of(node.asDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble positive(double value) {
        return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static JsonNode parse(Path file) throws DriverException, IOException {
        if (!Files.isRegularFile(file)) {
            return JSON.missingNode();
        }
        if (Files.size(file) > LONGEST_FILE) {
            throw new DriverException(StatusDetail.DATA_ERROR, file + " is too long for the notes of a receiver");
        }
        return parse(Files.readAllBytes(file), file.toString());
    }

    /**
     * Reads one file.
     *
     * @param bytes what is in it
     * @param name  for the message
     * @return its tree
     * @throws DriverException if it is not JSON
     */
    static JsonNode parse(byte[] bytes, String name) throws DriverException {
        try {
            JsonNode tree = JSON.readTree(bytes);
            return tree == null ? JSON.missingNode() : tree;
        } catch (JacksonException e) {
            throw new DriverException(StatusDetail.DATA_ERROR, name + " is not JSON: " + e.getOriginalMessage()
                    + "; mend it, or take it away", e);
        } catch (IOException e) {
            throw new DriverException(StatusDetail.DATA_ERROR, name + " cannot be read as text: " + e.getMessage(), e);
        }
    }
}
