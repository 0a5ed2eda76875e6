// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.mtlive.ui.ShownFile;
import org.mtlive.ui.UiThread;

/** Says in the title of a window which file it shows. UI thread. */
final class WindowTitle implements AutoCloseable {
    private final IWorkbenchWindowConfigurer configurer;
    private final boolean watchOnly;
    private final AutoCloseable listening;

    WindowTitle(IWorkbenchWindowConfigurer configurer, boolean watchOnly) {
        this.configurer = configurer;
        this.watchOnly = watchOnly;
        ShownFile shown = Services.get(ShownFile.class);
        UiThread<Optional<Path>> hop = new UiThread<>(configurer.getWindow().getShell(), this::show);
        listening = shown.listen(hop::post);
        show(shown.file());
    }

    private void show(Optional<Path> file) {
        configurer.setTitle(file.map(path -> path.getFileName() + (watchOnly ? " (watched)" : "") + " – MTLive")
                .orElse("MTLive"));
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
