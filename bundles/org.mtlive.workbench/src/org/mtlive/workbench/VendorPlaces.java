// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.ui.PlatformUI;
import org.mtlive.ui.monitor.api.MonitorPart;

/** Where parts of vendors stand in the window. UI thread. */
final class VendorPlaces {
    private static final String OURS = "platform:/plugin/org.mtlive.workbench";
    private static final String VIEW = "bundleclass://org.mtlive.workbench/org.mtlive.workbench.VendorView";
    private static final String PERSPECTIVE = "org.mtlive.vendor.perspective.";

    private VendorPlaces() { }

    static void add(MonitorPart offered) {
        remove(offered.id());
        for (MPerspectiveStack perspectives : elements(null, MPerspectiveStack.class)) {
            MPart part = part(offered);
            if (offered.perspective().isBlank()) {
                besideTheTraces(perspectives).ifPresent(stack -> stack.getChildren().add(part));
            } else {
                ownStack(perspectives, offered.perspective()).getChildren().add(part);
            }
        }
    }

    static void remove(String id) {
        for (MPart part : elements(id, MPart.class)) {
            MElementContainer<MUIElement> stack = part.getParent();
            part.setToBeRendered(false);
            stack.getChildren().remove(part);
            Optional<MPerspective> own = ownPerspective(stack);
            if (own.isPresent() && stack.getChildren().isEmpty()) {
                leave(own.get());
            } else if (stack.getSelectedElement() == null && !stack.getChildren().isEmpty()) {
                stack.setSelectedElement(stack.getChildren().getFirst());
            }
        }
    }

    private static MPart part(MonitorPart offered) {
        MPart part = model().createModelElement(MPart.class);
        part.setElementId(offered.id());
        part.setLabel(offered.title());
        part.setContributorURI(OURS);
        part.setContributionURI(VIEW);
        part.setCloseable(false);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        return part;
    }

    /** The stack of the traces in the perspective Monitor, which is made when it is shown first. */
    private static Optional<MPartStack> besideTheTraces(MPerspectiveStack perspectives) {
        return perspectives.getChildren().stream().filter(p -> Perspectives.MONITOR.equals(p.getElementId()))
                .flatMap(p -> model().findElements(p, Views.TRACES, MPlaceholder.class, null, EModelService.IN_ANY_PERSPECTIVE)
                        .stream())
                .map(place -> (MUIElement) place.getParent()).filter(MPartStack.class::isInstance)
                .map(MPartStack.class::cast).findFirst();
    }

    private static MPartStack ownStack(MPerspectiveStack perspectives, String title) {
        String id = PERSPECTIVE + title;
        for (MPerspective perspective : perspectives.getChildren()) {
            if (id.equals(perspective.getElementId())) {
                return (MPartStack) perspective.getChildren().getFirst();
            }
        }
        MPerspective perspective = model().createModelElement(MPerspective.class);
        perspective.setElementId(id);
        perspective.setLabel(title);
        perspective.setContributorURI(OURS);
        perspective.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        MPartStack stack = model().createModelElement(MPartStack.class);
        perspective.getChildren().add(stack);
        perspective.setSelectedElement(stack);
        perspectives.getChildren().add(perspective);
        return stack;
    }

    private static Optional<MPerspective> ownPerspective(MElementContainer<?> stack) {
        return (Object) stack.getParent() instanceof MPerspective perspective
                && perspective.getElementId().startsWith(PERSPECTIVE) ? Optional.of(perspective) : Optional.empty();
    }

    private static void leave(MPerspective perspective) {
        MElementContainer<MUIElement> stack = perspective.getParent();
        if (stack.getSelectedElement() == perspective) {
            stack.getChildren().stream().filter(other -> Perspectives.MONITOR.equals(other.getElementId())).findFirst()
                    .ifPresent(monitor -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]
                            .getService(EPartService.class).switchPerspective((MPerspective) monitor));
        }
        perspective.setToBeRendered(false);
        stack.getChildren().remove(perspective);
    }

    private static EModelService model() {
        return PlatformUI.getWorkbench().getService(EModelService.class);
    }

    private static <T> List<T> elements(String id, Class<T> type) {
        MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
        return model().findElements(application, id, type, null,
                EModelService.ANYWHERE | EModelService.IN_ANY_PERSPECTIVE);
    }
}
