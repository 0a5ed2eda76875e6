// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

/**
 * Where the samples that this window records spend their time until they are in the file, an OSGi service. Who records
 * says it here, who shows the file asks; of files that others write nobody says it. Any thread.
 */
@Component(service = RecordingDelays.class)
public final class RecordingDelays {

    private volatile Optional<Told> told = Optional.empty();

    private record Told(Path file, Parts parts) { }

    /**
     * The parts of the way into the file.
     *
     * @param batch gathering a batch and delivering it
     * @param queue waiting for the writer
     * @param flush waiting for the flush, and the flush
     */
    public record Parts(Delay batch, Delay queue, Delay flush) {
        /** Checks that nothing is missing. */
        public Parts {
            Objects.requireNonNull(batch, "batch");
            Objects.requireNonNull(queue, "queue");
            Objects.requireNonNull(flush, "flush");
        }
    }

    /**
     * Says how it goes.
     *
     * @param file  what is recorded
     * @param parts as measured by its writer
     */
    public void tell(Path file, Parts parts) {
        told = Optional.of(new Told(file.toAbsolutePath(), parts));
    }

    /**
     * {@return what was said last of a file, empty when this window does not record it}
     *
     * @param file what is shown
     */
    public Optional<Parts> of(Path file) {
        return told.filter(t -> t.file().equals(file.toAbsolutePath())).map(Told::parts);
    }
}
