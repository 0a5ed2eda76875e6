// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.api;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.mtlive.reader.ReaderService;
import org.osgi.annotation.versioning.ProviderType;

/** What a vendor's part may look at. Any thread. */
@ProviderType
public interface MonitorContext {

    /** {@return the file that the window shows now; empty when none is} */
    Optional<Path> file();

    /**
     * Hears of every other file that is shown from now on; ends by itself when the part goes.
     *
     * @param listener called on the UI thread
     */
    void onFile(Consumer<Optional<Path>> listener);

    /** {@return opens files for reading, live ones too; each reader is the part's own to close} */
    ReaderService readers();
}
