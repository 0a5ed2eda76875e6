// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.mtlive.reader.ReaderService;
import org.mtlive.ui.AfterOpening;
import org.mtlive.ui.ShownFile;
import org.mtlive.ui.monitor.api.MonitorPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Brings the parts of vendors into the running window and takes them out again. Services come on any thread; the window
 * is changed on its own.
 *
 * <p>Design note: views and perspectives in a {@code plugin.xml} appear only with the next start. Parts of the
 * application model appear at once, so a vendor offers a service and we make the part.
 */
@Component(service = {VendorMonitors.class, AfterOpening.class}, immediate = true)
public final class VendorMonitors implements AfterOpening {
    private final Map<String, MonitorPart> offered = new ConcurrentHashMap<>();
    private final ShownFile shown;
    private final ReaderService readers;
    private volatile boolean open;

    /** Made by OSGi. */
    @Activate
    public VendorMonitors(@Reference ShownFile shown, @Reference ReaderService readers) {
        this.shown = shown;
        this.readers = readers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(MonitorPart part) {
        offered.put(part.id(), part);
        inWindow(() -> VendorPlaces.add(part));
    }

    void remove(MonitorPart part) {
        if (offered.remove(part.id(), part)) {
            inWindow(() -> VendorPlaces.remove(part.id()));
        }
    }

    /** What was offered before comes in now. */
    @Override
    public void windowOpened() {
        open = true;
        offered.values().forEach(VendorPlaces::add);
    }

    Optional<MonitorPart> part(String id) {
        return Optional.ofNullable(offered.get(id));
    }

    ShownFile shown() {
        return shown;
    }

    ReaderService readers() {
        return readers;
    }

    private void inWindow(Runnable change) {
        if (open && PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(change);
            }
        }
    }
}
