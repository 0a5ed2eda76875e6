// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mtlive.acquisition.driver.DriverFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Finds out which drivers a started bundle offers, or why it offers none. Runs code of the vendor. */
final class DriverCheck {

    private final BundleContext context;
    private final ServiceComponentRuntime components;

    DriverCheck(BundleContext context, ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    /**
     * The drivers that a bundle offers; each has told all that people are shown.
     *
     * @param bundle started
     * @return at least one id
     * @throws RefusedException if it offers none, or one cannot say what it is
     */
    List<String> drivers(Bundle bundle) throws RefusedException {
        List<String> ids = new ArrayList<>();
        for (ServiceReference<DriverFactory> reference : offered(bundle)) {
            DriverFactory factory = context.getService(reference);
            if (factory == null) {
                throw new RefusedException("its driver cannot be made: " + why(bundle));
            }
            try {
                ids.add(introduce(factory));
            } finally {
                context.ungetService(reference);
            }
        }
        if (ids.isEmpty()) {
            throw new RefusedException("it started, but offers no driver: " + why(bundle));
        }
        return ids;
    }

    @SuppressWarnings("unchecked") // the class of the service is looked at
    private static List<ServiceReference<DriverFactory>> offered(Bundle bundle) {
        ServiceReference<?>[] all = bundle.getRegisteredServices();
        return Stream.of(all == null ? new ServiceReference<?>[0] : all)
                .filter(reference -> List.of((String[]) reference.getProperty(Constants.OBJECTCLASS))
                        .contains(DriverFactory.class.getName()))
                .map(reference -> (ServiceReference<DriverFactory>) reference).toList();
    }

    private static String introduce(DriverFactory factory) throws RefusedException {
        String call = "id";
        try {
            String id = told(call, factory.id());
            call = "title";
            told(call, factory.title());
            call = "description";
            told(call, factory.description());
            call = "options";
            told(call, factory.options());
            return id;
        } catch (RuntimeException | LinkageError e) {
            throw new RefusedException("its driver fails in " + call + "(): " + Reasons.of(e), e);
        }
    }

    private static <T> T told(String call, T answer) throws RefusedException {
        return Optional.ofNullable(answer)
                .orElseThrow(() -> new RefusedException("its driver answers null in " + call + "()"));
    }

    private String why(Bundle bundle) {
        Collection<ComponentDescriptionDTO> described = components.getComponentDescriptionDTOs(bundle);
        if (described.isEmpty()) {
            return "it describes no component (header Service-Component)";
        }
        return described.stream().map(this::why).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining("; "),
                        text -> text.isEmpty() ? "none of its components offers a DriverFactory" : text));
    }

    private String why(ComponentDescriptionDTO component) {
        return components.getComponentConfigurationDTOs(component).stream().map(configuration -> {
            if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                return "component " + component.name + " fails: " + deepest(configuration.failure);
            }
            String missing = Stream.of(configuration.unsatisfiedReferences).map(reference -> reference.name)
                    .collect(Collectors.joining(", "));
            return missing.isEmpty() ? "" : "component " + component.name + " waits for: " + missing;
        }).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The failure is a stack trace; its last cause says most. */
    private static String deepest(String trace) {
        String text = String.valueOf(trace);
        return text.lines().filter(line -> line.startsWith("Caused by: "))
                .reduce((first, second) -> second).map(line -> line.substring("Caused by: ".length()))
                .orElseGet(() -> Reasons.firstLine(text));
    }
}
