// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.control.ControlException.Kind;

/** The lines of the protocol; see the package. */
final class Wire {

    static final int VERSION = 1;
    /** A partner that is silent for so long is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    private static final String VERSION_KEY = "mtlive";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Wire() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An answer as JSON. */
    static ObjectNode object(Map<String, Object> values) {
        return MAPPER.valueToTree(values);
    }

    /** JSON as texts, numbers, flags, lists and maps of these. */
    static Map<String, Object> map(JsonNode node) {
        return MAPPER.convertValue(node, new TypeReference<Map<String, Object>>() { });
    }

    static String request(ControlRequest request, ControlCaller caller) {
        ObjectNode line = object().put(VERSION_KEY, VERSION);
        if (!caller.who().isEmpty()) {
            line.put("who", caller.who());
        }
        caller.take().ifPresent(reason -> line.put("take", reason));
        switch (request) {
            case ControlRequest.Status status -> line.put("command", "status");
            case ControlRequest.Flush flush -> line.put("command", "flush");
            case ControlRequest.Note(String author, String text) ->
                line.put("command", "note").put("author", author).put("text", text);
            case ControlRequest.Ask(String name, var arguments) ->
                line.put("command", "ask").put("name", name).set("arguments", MAPPER.valueToTree(arguments));
            case ControlRequest.Stop(String by) -> line.put("command", "stop").put("by", by);
            case ControlRequest.Add(var addition, RollOver rollOver) ->
                line.put("command", "add").put("roll_over", rollOver.name().toLowerCase(Locale.ROOT))
                        .set("addition", AdditionCodec.encode(addition));
        }
        return line.toString();
    }

    /** @throws ControlException MALFORMED, with what was expected */
    static ControlRequest parseRequest(String line) throws ControlException {
        JsonNode node = parse(line);
        String command = text(node, "command");
        return switch (command) {
            case "status" -> new ControlRequest.Status();
            case "flush" -> new ControlRequest.Flush();
            case "note" -> new ControlRequest.Note(text(node, "author"), text(node, "text"));
            case "ask" -> new ControlRequest.Ask(text(node, "name"), arguments(node.path("arguments")));
            case "stop" -> new ControlRequest.Stop(text(node, "by"));
            case "add" -> new ControlRequest.Add(AdditionCodec.decode(node.path("addition")), rollOver(node));
            default -> throw malformed("there is no command '" + command
                    + "'; there are status, add, ask, note, flush and stop");
        };
    }

    private static Map<String, String> arguments(JsonNode node) throws ControlException {
        Map<String, String> arguments = new TreeMap<>();
        for (Map.Entry<String, JsonNode> argument : node.properties()) {
            if (!argument.getValue().isTextual()) {
                throw malformed("argument '" + argument.getKey() + "' must be a text");
            }
            arguments.put(argument.getKey(), argument.getValue().textValue());
        }
        return arguments;
    }

    /** Of a client that does not say: nobody known. */
    static ControlCaller parseCaller(String line) throws ControlException {
        JsonNode node = parse(line);
        String take = node.path("take").asText("");
        return new ControlCaller(node.path("who").asText(""),
                take.isBlank() ? Optional.empty() : Optional.of(take));
    }

    /** Of a client that does not say: never. */
    private static RollOver rollOver(JsonNode node) throws ControlException {
        String name = node.path("roll_over").asText(RollOver.NEVER.name());
        return Arrays.stream(RollOver.values()).filter(value -> value.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> malformed("'roll_over' is never, if_needed or always, not " + name));
    }

    static String progress(String what) {
        return object().put(VERSION_KEY, VERSION).put("progress", what).toString();
    }

    static String answer(ObjectNode result) {
        ObjectNode line = object().put(VERSION_KEY, VERSION).put("ok", true);
        line.set("result", result);
        return line.toString();
    }

    static String error(Exception e) {
        String kind = e instanceof ControlException control ? control.wireKind() : "failed";
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return object().put(VERSION_KEY, VERSION).put("ok", false).put("kind", kind).put("error", message).toString();
    }

    /**
     * Any line of an answer.
     *
     * @throws ControlException what the answer says, when it is an error; MALFORMED, when it is none of ours
     */
    static JsonNode parseAnswer(String line) throws ControlException {
        JsonNode node = parse(line);
        if (node.has("ok") && !node.path("ok").asBoolean()) {
            throw new ControlException(ControlException.kindOf(node.path("kind").asText()), text(node, "error"));
        }
        return node;
    }

    static String text(JsonNode node, String name) throws ControlException {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw malformed("'" + name + "' must be a text");
        }
        return value.textValue();
    }

    static ControlException malformed(String why) {
        return new ControlException(Kind.MALFORMED, "not understood: " + why);
    }

    private static JsonNode parse(String line) throws ControlException {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node == null || !node.isObject()) {
                throw malformed("it is no JSON object");
            }
            if (node.path(VERSION_KEY).asInt() != VERSION) {
                throw malformed("it is of version " + node.path(VERSION_KEY) + " of the protocol, here is " + VERSION
                        + "; use the mtlive that records the file");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw malformed("it is no JSON");
        } catch (IOException e) {
            throw new ControlException(Kind.MALFORMED, e.getMessage(), e);
        }
    }
}
