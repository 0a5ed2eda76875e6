// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Hashtable;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.mtlive.ui.monitor.api.MonitorContext;
import org.mtlive.ui.monitor.api.MonitorPart;
import org.osgi.framework.ServiceRegistration;

/** A vendor's view comes into the running window with its service and goes with it. */
class VendorMonitorTest {

    /** What a vendor would write. */
    private record Dial(String id, String title, String perspective, boolean broken) implements MonitorPart {
        @Override
        public void create(Composite parent, MonitorContext context) {
            if (broken) {
                throw new IllegalStateException("no dial");
            }
            new Label(parent, SWT.NONE).setText("dial of " + context.file().map(Object::toString).orElse("nothing"));
        }
    }

    @Test
    void aPartStandsBesideTheTracesUntilItsServiceGoes() {
        Act.perspective("org.mtlive.workbench.monitor");
        ServiceRegistration<MonitorPart> offered = offer(new Dial("com.acme.dial", "Dial", "", false));
        Ui.awaitTrue("the part", () -> parts("com.acme.dial").size() == 1);

        Ui.get(() -> Ui.window().getService(EPartService.class).showPart("com.acme.dial", EPartService.PartState.ACTIVATE));
        Ui.awaitTrue("what the vendor draws", () -> Find.readable(text -> text.equals("dial of nothing")));
        offered.unregister();

        Ui.awaitTrue("the part gone", () -> parts("com.acme.dial").isEmpty());
        assertTrue(!Ui.get(() -> Find.readable(text -> text.equals("dial of nothing"))));
    }

    @Test
    void partsThatNameAPerspectiveShareItAndItGoesWithTheLast() {
        ServiceRegistration<MonitorPart> one = offer(new Dial("com.acme.one", "One", "Acme", false));
        ServiceRegistration<MonitorPart> two = offer(new Dial("com.acme.two", "Two", "Acme", false));
        Ui.awaitTrue("both parts", () -> parts("com.acme.one").size() + parts("com.acme.two").size() == 2);
        assertEquals(1, Ui.get(() -> perspectives().size()));
        Ui.run(() -> Ui.window().getService(EPartService.class).switchPerspective(perspectives().getFirst()));

        one.unregister();
        Ui.awaitTrue("one part gone", () -> parts("com.acme.one").isEmpty());
        assertEquals(1, Ui.get(() -> perspectives().size()));
        two.unregister();

        Ui.awaitTrue("the perspective gone", () -> perspectives().isEmpty());
    }

    @Test
    void aPartThatFailsSaysSoInItsPlace() {
        Act.perspective("org.mtlive.workbench.monitor");
        ServiceRegistration<MonitorPart> offered = offer(new Dial("com.acme.broken", "Broken", "", true));
        Ui.awaitTrue("the part", () -> parts("com.acme.broken").size() == 1);

        Ui.get(() -> Ui.window().getService(EPartService.class).showPart("com.acme.broken", EPartService.PartState.ACTIVATE));

        Ui.awaitTrue("the reason", () -> Find.readable(text -> text.contains("does not work") && text.contains("no dial")));
        offered.unregister();
    }

    private static ServiceRegistration<MonitorPart> offer(MonitorPart part) {
        return Osgi.context().registerService(MonitorPart.class, part, new Hashtable<>());
    }

    private static List<MPart> parts(String id) {
        return find(id, MPart.class);
    }

    private static List<MPerspective> perspectives() {
        return find("org.mtlive.vendor.perspective.Acme", MPerspective.class);
    }

    private static <T> List<T> find(String id, Class<T> type) {
        MApplication application = Ui.window().getService(MApplication.class);
        return Ui.window().getService(EModelService.class).findElements(application, id, type, null,
                EModelService.ANYWHERE | EModelService.IN_ANY_PERSPECTIVE);
    }
}
