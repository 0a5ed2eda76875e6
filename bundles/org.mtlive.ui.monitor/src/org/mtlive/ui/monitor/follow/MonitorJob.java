// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;

/** Reads what a view shows. */
@FunctionalInterface
public interface MonitorJob {
    /**
     * Reads, and posts the result to the view. Called on the monitor thread after the file has grown, ten times a
     * second while it may grow, and when the view asks for it. Should take some tens of milliseconds: all views wait.
     *
     * @param reader the shown file; another object when another file is shown, or the same again
     * @param facts  what was found in it last
     * @throws Mth5Exception if reading fails; it is shown, and the job is called again
     */
    void run(LiveReader reader, FileFacts facts) throws Mth5Exception;
}
