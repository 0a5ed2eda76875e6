// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.io.IOException;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.acquisition.driver.support.PaceClock;

/** Replays one text file. */
final class AsciiDriver extends DeliveringDriver {

    private final AsciiOptions options;

    AsciiDriver(AsciiOptions options, PaceClock clock) {
        super(AsciiDriverFactory.ID, options.speed(), clock);
        this.options = options;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        try (ColumnReader reader = new ColumnReader(options.file(), options.columns(), options.skipLines())) {
            if (reader.next().isEmpty()) {
                throw new DriverException(StatusDetail.DATA_ERROR, options.file() + " has no line with samples");
            }
        } catch (IOException e) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "cannot read " + options.file() + ": " + e, e);
        }
        return InstrumentDescription.of("text columns of " + options.file().getFileName(), options.channels());
    }

    @Override
    protected Prepared prepare() {
        return new Prepared(options.start(), new AsciiWork(options));
    }
}
