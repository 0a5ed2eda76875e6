// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.reader.ReaderService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers the driver {@code replay}.
 *
 * <p>Design note: the one driver that uses more than the vendor API. Its instrument is an MTH5 file, and how such files
 * are read is known in one place: the reader service. It reads beside a writer in the same process as any view does.
 */
@Component(service = DriverFactory.class)
public final class ReplayDriverFactory implements DriverFactory {

    static final String ID = "replay";

    private final ReaderService readers;

    /**
     * Makes the factory.
     *
     * @param readers opens the files
     */
    @Activate
    public ReplayDriverFactory(@Reference ReaderService readers) {
        this.readers = Objects.requireNonNull(readers);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Replay of an MTH5 file";
    }

    @Override
    public String description() {
        return "Plays the channels of a run, or of all runs of a station, out of an MTH5 file: at the pace in which"
                + " they were recorded, slower or faster. Sample types, filters, metadata and gaps are those of the file.";
    }

    @Override
    public List<DriverOption> options() {
        return ReplayOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new ReplayDriver(readers, ReplayOptions.read(settings), PaceClock.system(), InstantSource.system());
    }
}
