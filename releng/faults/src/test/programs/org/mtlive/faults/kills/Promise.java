// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a killed writer had said.
 *
 * @param isLive whether it had begun to record
 * @param added names of the stations and runs that were there, said and done
 * @param flushed samples of each channel that were safe, by the run's number
 * @param isInsideChange whether it was killed while it made a change
 */
record Promise(boolean isLive, Set<String> added, Map<Integer, Long> flushed, boolean isInsideChange) {

    /** Reads the lines of {@link KilledWriter}; a last one that was cut off says nothing. */
    static Promise read(Path said) throws IOException {
        String text = Files.readString(said);
        List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        Set<String> added = new HashSet<>();
        Map<Integer, Long> flushed = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("added")) {
                added.add(words[1]);
            } else if (words[0].equals("flushed")) {
                flushed.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
            }
        }
        return new Promise(lines.contains("live"), added, flushed, !lines.isEmpty() && lines.getLast().startsWith("adding"));
    }
}
