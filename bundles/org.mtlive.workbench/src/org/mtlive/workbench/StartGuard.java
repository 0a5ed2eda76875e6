// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sees to it that what the last window left behind cannot keep this one from opening: a layout that is broken, or that
 * was in use when an earlier start did not get as far as an open window, is put aside and the start begins with a new
 * one. Settings are kept.
 */
final class StartGuard implements AutoCloseable {
    static final String LAYOUT = ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";
    private static final String MARK = ".starting";

    private final Optional<Path> workspace;

    private StartGuard(Optional<Path> workspace) {
        this.workspace = workspace;
    }

    /** For the workspace of this process. */
    static StartGuard ofInstance() {
        Location location = Platform.getInstanceLocation();
        if (location == null || !location.isSet()) {
            return new StartGuard(Optional.empty());
        }
        try {
            return of(Path.of(location.getURL().toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new StartGuard(Optional.empty()); // not a folder on a disk: nothing to guard
        }
    }

    static StartGuard of(Path workspace) {
        StartGuard guard = new StartGuard(Optional.of(workspace));
        Path layout = workspace.resolve(LAYOUT);
        if (Files.exists(layout) && (Files.exists(workspace.resolve(MARK)) || !isWhole(layout))) {
            guard.putAside(layout);
        }
        guard.mark();
        return guard;
    }

    private static boolean isWhole(Path layout) {
        try (InputStream in = Files.newInputStream(layout)) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(in, new DefaultHandler());
            return true;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return false;
        }
    }

    private void putAside(Path layout) {
        try {
            Files.move(layout, layout.resolveSibling("workbench.broken.xmi"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Log.warn("The window's layout in " + layout + " is broken and could not be put aside: remove it by hand", e);
        }
    }

    private void mark() {
        workspace.ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(MARK), "");
            } catch (IOException e) {
                Log.warn("Nothing can be kept in " + folder + ": layouts and settings will be lost", e);
            }
        });
    }

    /** The window is open: its layout works. */
    void opened() {
        workspace.ifPresent(folder -> {
            try {
                Files.deleteIfExists(folder.resolve(MARK));
            } catch (IOException e) {
                Log.warn("The mark of a start in " + folder + " could not be removed", e);
            }
        });
    }

    @Override
    public void close() {
        opened();
    }
}
