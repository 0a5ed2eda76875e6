// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.driver.tck.Guarded.CallFailed;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.Units;
import org.opentest4j.TestAbortedException;

/** What a driver says before it records: its options, its refusals, its channels. */
@Timeout(180)
public abstract class DescriptionContract extends DriverHooks {

    private static final Duration LOOK = Duration.ofSeconds(4);

    /** For the contracts of this package. */
    DescriptionContract() {
    }

    /** Id, texts and options of the factory are whole, and the same every time. */
    @Test
    public void factoryTellsIdTextsAndOptions() {
        DriverFactory factory = factory();
        assertTrue(factory.id().matches("[a-z0-9][a-z0-9-]*"),
                () -> "id() is '" + factory.id() + "'; users write it: lower-case letters, digits and - only");
        assertFalse(factory.title().isBlank(), "title() is empty; give one short line for people");
        assertFalse(factory.description().isBlank(), "description() is empty; say what the driver reads and needs");
        assertEquals(factory.options(), factory.options(), "options() must answer the same every time");
        Set<String> names = new HashSet<>();
        for (DriverOption option : factory.options()) {
            assertTrue(names.add(option.name()), () -> "option '" + option.name() + "' is listed twice");
            assertFalse(option.help().isBlank(), () -> "option '" + option.name() + "' has no help text");
            if (!option.defaultValue().isBlank()) {
                try {
                    DriverSettings.of(List.of(option), Map.of(option.name(), option.defaultValue()));
                } catch (DriverException e) {
                    fail("the default of an option is not allowed by the option itself: " + e.getMessage(), e);
                }
            }
        }
    }

    /** Numbers at the limits of their options are taken or refused with words, never with another exception. */
    @Test
    public void numbersAtTheirLimitsAreTakenOrRefusedWithWords() throws Exception {
        DriverFactory factory = factory();
        List<Executable> all = new ArrayList<>();
        try (Counterpart good = endless()) {
            for (DriverOption option : factory.options()) {
                boolean number = option.type() == OptionType.INTEGER || option.type() == OptionType.REAL;
                for (double limit : new double[] {option.min(), option.max()}) {
                    if (number && Double.isFinite(limit)) {
                        String text = option.type() == OptionType.INTEGER ? Long.toString((long) limit)
                                : Double.toString(limit);
                        all.add(() -> assertTakenOrRefused(factory, option, text, good));
                    }
                }
            }
            assertAll(all);
        }
    }

    /** A look for instruments keeps its limit, and tells what it found in options of the driver. */
    @Test
    public void whatIsFoundIsToldInOptionsWithinTheLimit() throws Exception {
        DriverFactory factory = factory();
        List<DiscoveredInstrument> found;
        try {
            found = Guarded.call("discover", LOOK.plus(limits().call()), () -> factory.discover(LOOK));
        } catch (CallFailed e) {
            if (e.getCause() instanceof DriverException told && !String.valueOf(told.getMessage()).isBlank()) {
                return; // it says why it cannot look
            }
            throw e;
        }
        for (DiscoveredInstrument instrument : found) {
            try {
                DriverSettings.partly(factory.options(), instrument.settings());
            } catch (DriverException e) {
                fail("discover found '" + instrument.title() + "' with settings that are none: " + e.getMessage(), e);
            }
        }
    }

    private void assertTakenOrRefused(DriverFactory factory, DriverOption option, String text, Counterpart good)
            throws InterruptedException {
        Map<String, String> texts = new HashMap<>(good.settings());
        texts.put(option.name(), text);
        try {
            Guarded.run("create", limits().call(),
                    () -> factory.create(DriverSettings.of(factory.options(), texts)).close());
        } catch (CallFailed e) {
            if (!(e.getCause() instanceof DriverException)) {
                fail("option '" + option.name() + "' allows " + text + ", yet " + e.getMessage() + ". Take it, refuse"
                        + " it with a DriverException that names the option, or narrow the range of the option", e);
            }
        }
    }

    /** Each of {@link #wrongSettings()} is refused before the start, and the refusal names the option. */
    @Test
    public void wrongSettingsAreRefusedWithTheOptionsName() throws Exception {
        List<WrongSetting> wrong = wrongSettings();
        if (wrong.isEmpty()) {
            throw new TestAbortedException("skipped: wrongSettings() gives nothing. Give one for each option that the"
                    + " driver itself checks");
        }
        assertAll(wrong.stream().map(one -> () -> assertRefused(one)));
    }

    private void assertRefused(WrongSetting wrong) throws Exception {
        String what = "wrong option '" + wrong.option() + "' in " + wrong.settings();
        try (Session session = Session.create(this, Counterpart.of(wrong.settings()))) {
            session.describe();
            session.arm();
            fail(what + " was taken. Refuse it in create, or in describe and arm where the source has to be looked at,"
                    + " with a DriverException");
        } catch (CallFailed e) {
            if (!(e.getCause() instanceof DriverException refusal)) {
                fail(what + ": " + e.getMessage() + ". Refuse it with a DriverException", e);
                return;
            }
            String text = String.valueOf(refusal.getMessage());
            assertTrue(text.contains("'" + wrong.option() + "'"), () -> what + " was refused with \"" + text
                    + "\". Name the option as the user writes it: option '" + wrong.option() + "': ...");
            assertEquals(StatusDetail.CONFIGURATION_ERROR, refusal.detail(),
                    () -> what + " was refused with \"" + text + "\", but with a detail that is not the user's fault");
        }
    }

    /** The settings of {@link #endless()} are taken; the channels make sense and are the same at every call. */
    @Test
    public void goodSettingsAreTakenAndDescribed() throws Exception {
        try (Session session = Session.create(this, endless())) {
            InstrumentDescription description = session.describe();
            assertFalse(description.title().isBlank(), "the title of the instrument is empty; people choose by it");
            assertAll(description.channels().stream().map(channel -> () -> assertSane(channel)));
            assertEquals(description, session.describe(),
                    "describe() must answer the same every time; the structure of the file is made from it");
            session.arm();
            assertEquals(description, session.describe(), "describe() answers something else after arm()");
        } catch (CallFailed e) {
            fail(e.getMessage() + ". Good settings must work: see endless()", e);
        }
    }

    private static void assertSane(ChannelDescription channel) {
        String name = channel.component();
        try {
            assertEquals(name, Names.component(name),
                    "a component is written in lower case, with _ for blanks");
        } catch (Mth5Exception e) {
            fail("component '" + name + "' has no place in a file: " + e.getMessage(), e);
        }
        assertTrue(channel.sampleRateHz() > 0, () -> name + ": sampleRateHz must be > 0: " + channel.sampleRateHz());
        assertTrue(Units.longName(channel.units()).isPresent(), () -> name + ": unit '" + channel.units()
                + "' is not known to readers of MTH5. Write a symbol or name such as nT, mV/km, celsius, unitless or"
                + " 'digital counts'");
    }
}
