// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Records a simulated station: {@code org.mtlive.record.simulated}. */
public final class RecordSimulatedHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        SimulatedRecording.start(HandlerUtil.getActiveWorkbenchWindow(event));
        return null;
    }
}
