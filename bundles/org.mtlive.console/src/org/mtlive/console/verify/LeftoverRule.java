// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.RawView;

/** What a change that was not completed, or a live recording, leaves behind: half-made runs, hidden objects. */
final class LeftoverRule implements Rule {

    private static final String ORPHANS = ".live/orphans";

    @Override
    public String name() {
        return "leftovers";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        RawView raw = inspected.file().raw();
        FileVersion version = inspected.file().version();
        Set<String> channels = inspected.channels().stream().map(id -> key(version.path(id))).collect(Collectors.toSet());
        for (RunId run : inspected.runs()) {
            checkRun(raw, version.path(run), channels, findings);
        }
        int parked = raw.children(ORPHANS).size();
        if (parked > 0) {
            findings.info(ORPHANS, parked + " objects of changes that failed; nobody sees them, and 'mtlive finalize'"
                    + " leaves them out");
        }
        List<String> hidden = raw.children("/").stream().filter(name -> name.startsWith(".")).toList();
        if (!hidden.isEmpty() && !inspected.isBeingWritten()) {
            findings.info("/", hidden.size() + " hidden objects keep room for live structure; 'mtlive finalize' makes"
                    + " a compact file without them");
        }
    }

    /** Components are told apart without regard to case. */
    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static void checkRun(RawView raw, String path, Set<String> channels, Findings findings)
            throws Mth5Exception {
        List<String> groups = raw.groups(path);
        for (String name : raw.children(path)) {
            if (!channels.contains(key(path + "/" + name)) && !groups.contains(name)) {
                findings.error(path + "/" + name, "is half-made: a dataset in a run without the attributes of a"
                        + " channel (type electric, magnetic or auxiliary)");
            }
        }
    }
}
