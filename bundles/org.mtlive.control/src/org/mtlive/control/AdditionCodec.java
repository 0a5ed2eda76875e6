// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/** Structure as JSON. Filters are not carried: they come with the instruments. */
final class AdditionCodec {

    private AdditionCodec() {
    }

    static ObjectNode encode(Addition addition) {
        ObjectNode node = Wire.object();
        switch (addition) {
            case Addition.Survey(SurveyId id, Metadata metadata) ->
                node.put("what", "survey").put("survey", id.survey()).set("metadata", encode(metadata));
            case Addition.Station(StationId id, Metadata metadata) -> node.put("what", "station")
                    .put("survey", id.survey()).put("station", id.station()).set("metadata", encode(metadata));
            case Addition.Run(RunSpec spec) -> encode(spec, node.put("what", "run"));
        }
        return node;
    }

    /** @throws ControlException MALFORMED, with what was expected */
    static Addition decode(JsonNode node) throws ControlException {
        try {
            String what = Wire.text(node, "what");
            return switch (what) {
                case "survey" -> new Addition.Survey(SurveyId.of(Wire.text(node, "survey")),
                        decode(node.path("metadata"), MetadataClass.SURVEY));
                case "station" -> new Addition.Station(
                        StationId.of(Wire.text(node, "survey"), Wire.text(node, "station")),
                        decode(node.path("metadata"), MetadataClass.STATION));
                case "run" -> new Addition.Run(run(node));
                default -> throw Wire.malformed("'" + what + "' cannot be added; survey, station and run can");
            };
        } catch (Mth5Exception | IllegalArgumentException | DateTimeException e) {
            throw Wire.malformed(e.getMessage());
        }
    }

    private static void encode(RunSpec spec, ObjectNode node) {
        if (!spec.filters().isEmpty()) {
            throw new IllegalArgumentException("filters cannot be added from another process: run " + spec.id());
        }
        RunId id = spec.id();
        node.put("survey", id.survey()).put("station", id.station()).put("run", id.run());
        node.set("survey_metadata", encode(spec.survey()));
        node.set("station_metadata", encode(spec.station()));
        node.set("metadata", encode(spec.run()));
        ArrayNode channels = node.putArray("channels");
        for (ChannelSpec channel : spec.channels()) {
            channels.addObject().put("component", channel.id().component()).put("kind", channel.kind().text())
                    .put("sample_type", channel.sampleType().text()).put("sample_rate", channel.sampleRateHz())
                    .put("start", channel.start().toString()).put("chunk", channel.chunkSamples())
                    .put("units", channel.units()).set("metadata", encode(channel.metadata()));
        }
    }

    private static RunSpec run(JsonNode node) throws ControlException, Mth5Exception {
        RunId id = RunId.of(Wire.text(node, "survey"), Wire.text(node, "station"), Wire.text(node, "run"));
        List<ChannelSpec> channels = new ArrayList<>();
        for (JsonNode channel : node.path("channels")) {
            channels.add(channel(id, channel));
        }
        return new RunSpec(id, decode(node.path("survey_metadata"), MetadataClass.SURVEY),
                decode(node.path("station_metadata"), MetadataClass.STATION),
                decode(node.path("metadata"), MetadataClass.RUN), channels, List.of());
    }

    private static ChannelSpec channel(RunId run, JsonNode node) throws ControlException, Mth5Exception {
        ChannelId id = ChannelId.of(run.survey(), run.station(), run.run(), Wire.text(node, "component"));
        ChannelKind kind = ChannelKind.ofText(Wire.text(node, "kind"))
                .orElseThrow(() -> Wire.malformed("a channel is electric, magnetic or auxiliary"));
        return new ChannelSpec(id, kind, SampleType.of(Wire.text(node, "sample_type")),
                node.path("sample_rate").asDouble(), Instant.parse(Wire.text(node, "start")),
                node.path("chunk").asInt(), Wire.text(node, "units"),
                decode(node.path("metadata"), kind.metadataClass()), List.of());
    }

    private static ObjectNode encode(Metadata metadata) {
        ObjectNode node = Wire.object();
        metadata.toAttributes().forEach((name, value) -> {
            switch (value) {
                case Double real -> node.put(name, real);
                case Long whole -> node.put(name, whole);
                case Boolean flag -> node.put(name, flag);
                default -> node.put(name, value.toString());
            }
        });
        return node;
    }

    private static Metadata decode(JsonNode node, MetadataClass type) throws ControlException {
        Map<String, Object> attributes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            attributes.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return Metadata.fromAttributes(type, attributes);
    }

    private static Object value(String name, JsonNode value) throws ControlException {
        return switch (value.getNodeType()) {
            case STRING -> value.textValue();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : value.doubleValue();
            default -> throw Wire.malformed("'" + name + "' must be a text, a number or a flag");
        };
    }
}
