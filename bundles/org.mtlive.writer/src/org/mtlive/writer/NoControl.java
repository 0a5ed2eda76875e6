// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.writer.OutsideControl;

/** Of a writer whose holder adds nothing to its control: all may do what the writer itself can. */
final class NoControl implements OutsideControl {

    @Override
    public void permit(String who, Optional<String> take) {
        // everybody
    }

    @Override
    public Optional<Map<String, Object>> command(String name, String who, Map<String, String> arguments) {
        return Optional.empty();
    }
}
