// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @Test
    void namesOfTheStandardAreTaken() throws Mth5Exception {
        assertEquals("EMTF_Synthetic-2", Names.survey("EMTF Synthetic-2"));
        assertEquals("MT-001_b", Names.station("MT-001 b"));
        assertEquals("001_a", Names.run("001 a"));
        assertEquals("ex_2", Names.component("Ex 2"));
        assertEquals("a per b c", Names.filter("A/B c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ".", "..", "../x", "a/b", "a.b", "a\0b", "a\nb", "\u00e4", "\u0416\u0423",
        "\u7ad9", "a\u2028b", "1234567890123456789012345678901"})
    void namesThatBreakFilesAreRefused(String name) {
        Mth5Exception station = assertThrows(Mth5Exception.class, () -> Names.station(name));
        Mth5Exception survey = assertThrows(Mth5Exception.class, () -> Names.survey(name));

        assertTrue(station.getMessage().startsWith("The station name '"), station.getMessage());
        assertTrue(survey.getMessage().startsWith("The survey name '"), survey.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "a/b", "123456789012345678901", "Features", "Transfer_Functions"})
    void namesThatRunsCannotHaveAreRefused(String name) {
        assertThrows(Mth5Exception.class, () -> Names.run(name));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "a/b, has '/', which separates groups",
        "a\tb, has the control character U+0009 at position 2",
        "st\u00e4tion, has '\u00e4' at position 3; allowed are letters a-z A-Z",
        ".., is a path of HDF5"}, delimiterString = ", ", maxCharsPerColumn = 4096)
    void messagesSayWhatIsWrongAndWhere(String name, String first) {
        String message = assertThrows(Mth5Exception.class, () -> Names.station(name)).getMessage();

        assertTrue(message.contains(first), message);
    }

    @Test
    void aNameOf300CharactersIsRefusedWithItsLengthAndIsCutInTheMessage() {
        String message = assertThrows(Mth5Exception.class, () -> Names.survey("x".repeat(300))).getMessage();

        assertTrue(message.contains("300 bytes") && message.contains("at most 30"), message);
        assertTrue(message.length() < 200, message);
    }

    @Test
    void idsCheckNamesToBeCreatedAndTakeNamesOfForeignFiles() throws Mth5Exception {
        assertEquals("s/st/r/ex", ChannelId.of("s", "st", "r", "EX").toString());
        assertThrows(Mth5Exception.class, () -> ChannelId.of("s", "st", "a-b", "ex"));

        assertEquals("EMTF Synthetic", new SurveyId("EMTF Synthetic").child("a.b").parent().survey());
    }

    @Test
    void idsKnowParentsAndChildren() {
        ChannelId channel = new SurveyId("s").child("st").child("r").child("Hx");

        assertEquals(new ChannelId("s", "st", "r", "hx"), channel);
        assertEquals(new RunId("s", "st", "r"), channel.parent());
        assertEquals(new StationId("s", "st"), channel.parent().parent());
        assertEquals("s/st/r", channel.parent().toString());
    }

    @ParameterizedTest
    @CsvSource({"ex,ELECTRIC", "E1,ELECTRIC", "e,ELECTRIC", "ey_2,ELECTRIC", "hx,MAGNETIC", "bz,MAGNETIC",
        "h3,MAGNETIC",
        "battery,AUXILIARY", "elevation,AUXILIARY", "temperature,AUXILIARY", "humidity,AUXILIARY"})
    void kindsFollowFromComponents(String component, ChannelKind kind) {
        assertEquals(kind, ChannelKind.ofComponent(component));
    }

    @Test
    void kindsAndTypesHaveTheTextsOfTheFile() throws Mth5Exception {
        assertEquals("electric", ChannelKind.ELECTRIC.text());
        assertEquals("Auxiliary", ChannelKind.AUXILIARY.mth5Type());
        assertEquals(ChannelKind.MAGNETIC, ChannelKind.ofText("Magnetic").orElseThrow());
        assertEquals(SampleType.INT32, SampleType.of("int32"));
        assertEquals(8, SampleType.FLOAT64.bytes());
        assertThrows(Mth5Exception.class, () -> SampleType.of("int16"));
    }

    @Test
    void versionsKnowTheirPaths() throws Mth5Exception {
        ChannelId id = new ChannelId("s", "st", "r", "ex");

        assertEquals("/Survey/Stations/st/r/ex", FileVersion.of("0.1.0").path(id));
        assertEquals("/Experiment/Surveys/s/Stations/st/r/ex", FileVersion.of("0.2.0").path(id));
        assertThrows(Mth5Exception.class, () -> FileVersion.of("0.3.0"));
    }
}
