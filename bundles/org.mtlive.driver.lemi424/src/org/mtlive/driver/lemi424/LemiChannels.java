// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.SampleType;

/**
 * Which columns are recorded, and under which names.
 *
 * <p>Design note: samples are float64. The text has eight digits ({@code 41840.909}); a float32 holds seven and would
 * change the last one (its step there is 0.004 nT).
 *
 * @param columns    columns that are recorded, in the order of the channels
 * @param components name of each channel
 */
record LemiChannels(List<LemiColumn> columns, List<String> components) {

    static final DriverOption OPTION = DriverOption.of("channels", OptionType.TEXT, "Columns to record, separated by"
            + " commas: bx by bz temperature_e temperature_h e1 e2 e3 e4 battery. With =name under another name, as"
            + " e1=ex.").withDefault("bx,by,bz,e1,e2,temperature_e,temperature_h");

    /** Copies the lists. */
    LemiChannels {
        columns = List.copyOf(columns);
        components = List.copyOf(components);
    }

    static LemiChannels read(String text) throws DriverException {
        Map<String, LemiColumn> channels = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            String[] names = part.strip().split("\\s*=\\s*", 2);
            LemiColumn column = LemiColumn.of(names[0]).orElseThrow(() -> wrong("no column '" + names[0] + "'"));
            if (channels.put(component(names[names.length - 1]), column) != null) {
                throw wrong("'" + part + "' has a name that is there already");
            }
        }
        return new LemiChannels(List.copyOf(channels.values()), new ArrayList<>(channels.keySet()));
    }

    /**
     * The instrument that a line comes from.
     *
     * @param title  for people
     * @param serial serial number, may be empty
     * @param first  its first line, which says where it stands
     */
    InstrumentDescription describe(String title, String serial, LemiLine first) {
        List<ChannelDescription> channels = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            LemiColumn column = columns.get(i);
            channels.add(ChannelDescription.of(components.get(i), SampleType.FLOAT64, 1, column.units())
                    .withDirection(column.azimuthDegrees(), column.tiltDegrees()));
        }
        return new InstrumentDescription(title, "LEMI", "LEMI424", serial, first.position(), channels, List.of(),
                Map.of("data_logger.power_source.voltage.start", first.value(LemiColumn.BATTERY)));
    }

    private static String component(String text) throws DriverException {
        try {
            return Names.component(text);
        } catch (Mth5Exception e) {
            throw wrong(e.getMessage());
        }
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'channels': " + message);
    }
}
