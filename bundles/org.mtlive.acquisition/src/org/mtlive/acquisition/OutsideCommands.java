// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.BatonEvent;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.writer.OutsideControl;
import org.mtlive.mth5.Mth5Exception;

/** What other processes of the user may ask of a recording, beside what its writer answers. Any thread. */
final class OutsideCommands implements OutsideControl {

    private final Recording recording;
    private final InstrumentCommands instruments;

    OutsideCommands(Recording recording) {
        this.recording = recording;
        this.instruments = new InstrumentCommands(recording);
    }

    @Override
    public void permit(String who, Optional<String> take) throws Mth5Exception {
        Baton baton = recording.baton();
        if (baton.mayControl(who)) {
            return;
        }
        if (take.isEmpty() || take.get().isBlank() || who.isBlank()) {
            throw new Mth5Exception(baton.holder().orElse("somebody") + " is in control of this recording. Ask for it"
                    + " (mtlive baton FILE --ask TEXT), or take it (--take REASON).");
        }
        baton.take(who, take.get());
    }

    @Override
    public Optional<Map<String, Object>> command(String name, String who, Map<String, String> arguments)
            throws Mth5Exception {
        try {
            return switch (name) {
                case "alarms" -> Optional.of(alarms());
                case "acknowledge" -> {
                    recording.acknowledge(number(arguments, "id"), who, arguments.getOrDefault("note", ""));
                    yield Optional.of(alarms());
                }
                case "baton" -> Optional.of(baton());
                case "baton-ask" -> {
                    recording.baton().ask(who, arguments.getOrDefault("text", ""));
                    yield Optional.of(baton());
                }
                case "baton-pass" -> {
                    recording.baton().pass(who, text(arguments, "to"));
                    yield Optional.of(baton());
                }
                case "baton-take" -> {
                    recording.baton().take(who, text(arguments, "reason"));
                    yield Optional.of(baton());
                }
                case "baton-release" -> {
                    recording.baton().release(who);
                    yield Optional.of(baton());
                }
                default -> {
                    if (InstrumentCommands.CHANGES.contains(name)) {
                        permit(who, Optional.ofNullable(arguments.get("take")));
                    }
                    yield instruments.command(name, arguments);
                }
            };
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Mth5Exception(e.getMessage(), e);
        }
    }

    private static String text(Map<String, String> arguments, String name) {
        String text = arguments.getOrDefault(name, "");
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return text;
    }

    private static long number(Map<String, String> arguments, String name) {
        String text = text(arguments, name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' must be a whole number: " + text, e);
        }
    }

    private Map<String, Object> alarms() {
        List<Map<String, Object>> rows = recording.alarms().stream().map(OutsideCommands::row).toList();
        return Map.of("alarms", rows);
    }

    private static Map<String, Object> row(Alarm alarm) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", alarm.id());
        row.put("kind", alarm.kind().name());
        row.put("severity", alarm.severity().name());
        row.put("source", alarm.source());
        row.put("text", alarm.text());
        row.put("guidance", alarm.guidance());
        row.put("raised", alarm.raised().toString());
        row.put("cleared", alarm.cleared().map(Object::toString).orElse(""));
        row.put("acknowledged_by", alarm.acknowledged().map(seen -> seen.by()).orElse(""));
        row.put("acknowledged_note", alarm.acknowledged().map(seen -> seen.note()).orElse(""));
        return row;
    }

    private Map<String, Object> baton() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("holder", recording.baton().holder().orElse(""));
        answer.put("history", recording.baton().history().stream().map(OutsideCommands::row).toList());
        return answer;
    }

    private static Map<String, Object> row(BatonEvent event) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("time", event.time().toString());
        row.put("kind", event.kind().name());
        row.put("who", event.who());
        row.put("to", event.to());
        row.put("text", event.text());
        return row;
    }
}
