// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.driver.tck.CutCounterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.WrongSetting;
import org.mtlive.testing.SoftIoc;
import org.mtlive.testing.TcpProxy;

/** The contract of all drivers, for the waveforms of a real server. */
class EpicsContractTest extends DriverContract {

    private static final Duration STEP = Duration.ofMillis(40);
    private static SoftIoc server;

    @BeforeAll
    static void start() throws IOException {
        EpicsDriverTest.keepToLoopback();
        server = SoftIoc.start(STEP);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    protected DriverFactory factory() {
        return new EpicsDriverFactory();
    }

    @Override
    protected Counterpart endless() {
        return Counterpart.of(EpicsDriverTest.settings(server.port(), Map.of()));
    }

    @Override
    protected Optional<Counterpart> ending() {
        return Optional.of(Counterpart.of(EpicsDriverTest.settings(server.port(), Map.of("samples", "333"))));
    }

    /** The server goes and does not come back in time. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        SoftIoc mortal = SoftIoc.start(STEP);
        return Optional.of(Counterpart.of(EpicsDriverTest.settings(mortal.port(), Map.of("give-up", "500ms")), mortal)
                .whenStarted(mortal::close));
    }

    /** Waveforms that nobody takes are replaced by newer ones. */
    @Override
    protected boolean waitsWhenFull() {
        return false;
    }

    /** The network between driver and server breaks. */
    @Override
    protected Optional<CutCounterpart> droppingOut() throws IOException {
        TcpProxy proxy = new TcpProxy(server.port());
        return Optional.of(new CutCounterpart() {
            @Override
            public Map<String, String> settings() {
                return EpicsDriverTest.settings(proxy.port(), Map.of());
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
            }
        });
    }

    @Override
    protected List<WrongSetting> wrongSettings() {
        return List.of(wrong("server", "no port"), wrong("channels", "MT:HX"), wrong("channels", "MT:HX=hx,MT:HX=hy"),
                wrong("channels", "MT:HX=hx,MT:HY=hx"), wrong("channels", "MT:HX=no/name"), wrong("units", "nT,nT"),
                wrong("units", "nT,,,,"), wrong("timeout", "0s"), wrong("timeout", "60s"));
    }

    private static WrongSetting wrong(String option, String text) {
        return new WrongSetting(option, EpicsDriverTest.settings(1, Map.of(option, text)));
    }
}
