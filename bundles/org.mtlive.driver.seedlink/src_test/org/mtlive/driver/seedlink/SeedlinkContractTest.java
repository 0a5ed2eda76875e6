// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.driver.tck.CutCounterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.WrongSetting;
import org.mtlive.testing.MiniSeed;
import org.mtlive.testing.SeedlinkStation;
import org.mtlive.testing.TcpProxy;

/** The contract of all drivers, for a station of a real SeedLink server. */
class SeedlinkContractTest extends DriverContract {

    @TempDir
    static Path folder;
    private static MiniSeed recording;

    @BeforeAll
    static void record() throws IOException {
        recording = MiniSeed.make(folder, "STEIM2", 100, 1_000_000);
    }

    private static Counterpart counterpart(SeedlinkStation station) {
        return Counterpart.of(station.settings(), station);
    }

    @Override
    protected DriverFactory factory() {
        return new SeedlinkDriverFactory();
    }

    @Override
    protected Counterpart endless() throws IOException {
        return counterpart(new SeedlinkStation(recording, Map.of()));
    }

    @Override
    protected Optional<Counterpart> ending() throws IOException {
        return Optional.of(counterpart(new SeedlinkStation(recording, Map.of("until", "2026-01-01T00:00:33.333"))));
    }

    /** The server goes and does not come back in time. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        SeedlinkStation station = new SeedlinkStation(recording, Map.of("give-up", "1s"));
        return Optional.of(counterpart(station).whenStarted(station::breakDown));
    }

    /** The network between driver and server breaks. */
    @Override
    protected Optional<CutCounterpart> droppingOut() throws IOException {
        SeedlinkStation station = new SeedlinkStation(recording, Map.of());
        TcpProxy proxy = new TcpProxy(station.port());
        return Optional.of(new CutCounterpart() {
            @Override
            public Map<String, String> settings() {
                return SeedlinkStation.settings(proxy.port(), Map.of());
            }

            @Override
            public void cut() {
                proxy.refuse(true);
                proxy.cut();
            }

            @Override
            public void restore() {
                proxy.refuse(false);
            }

            @Override
            public void close() throws Exception {
                proxy.close();
                station.close();
            }
        });
    }

    @Override
    protected List<WrongSetting> wrongSettings() {
        return List.of(wrong("channels", "LFN"), wrong("channels", "LFN=hx,LFN=hy"), wrong("channels", "LFN=hx,LFE=hx"),
                wrong("channels", "LFN=no/name"), wrong("units", "nT,nT"), wrong("units", "nT,,nT"),
                wrong("network", "TOOLONG"), wrong("station", "no name"), wrong("timeout", "10ms"),
                wrong("until", "2025-12-31T00:00:00"));
    }

    private static WrongSetting wrong(String option, String text) {
        Map<String, String> settings = new HashMap<>(SeedlinkStation.settings(1, Map.of()));
        settings.put(option, text);
        return new WrongSetting(option, settings);
    }
}
