// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.ui.QuickStart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records a simulated station at the desk: five channels, batches of a tenth of a second, five flushes a second. */
@Component(service = QuickStart.class)
public final class SimulatedStart implements QuickStart {

    private static final String TITLE = "Simulated station";
    private static final FlushPolicy QUICK = new FlushPolicy(0, Duration.ofMillis(200));

    private final RecordingDesk desk;

    /**
     * Made by the framework.
     *
     * @param desk records
     */
    @Activate
    public SimulatedStart(@Reference RecordingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void recordSimulation(Path file) throws Exception {
        InstrumentSetup setup = desk.snapshot().instruments().stream().map(InstrumentRow::setup)
                .filter(known -> known.title().equals(TITLE)).findFirst()
                .orElseGet(() -> InstrumentSetup.of(TITLE, "simulator", Map.of("sample-rate", "150", "batch", "15"))
                        .at("Demo", "MT001", "001"));
        desk.put(setup);
        SessionPlan plan = new SessionPlan(file, List.of(setup), QUICK, 0, Optional.empty(), Set.of(), false);
        try {
            desk.start(plan, Optional.empty()).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception told ? told : e;
        }
    }
}
