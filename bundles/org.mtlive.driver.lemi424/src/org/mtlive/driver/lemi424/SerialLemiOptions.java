// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Duration;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * The settings of a station on a serial line, understood.
 *
 * @param port     name of the port
 * @param baud     bits a second
 * @param silence  after how long without a line the station is said to be offline
 * @param channels which columns are recorded
 * @param serial   serial number, may be empty
 */
record SerialLemiOptions(String port, int baud, Duration silence, LemiChannels channels, String serial) {

    /** The same time is waited for the first lines, and a call into a driver may take 30 s. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);
    private static final Duration SHORTEST_SILENCE = Duration.ofMillis(100);

    static final DriverOption PORT = DriverOption.of("port", OptionType.TEXT, "The serial port, such as /dev/ttyUSB0"
            + " or COM3.").asRequired();

    static final List<DriverOption> ALL = List.of(PORT,
            DriverOption.of("baud", OptionType.INTEGER, "Speed of the line as it is set in the station; 8 data bits, no"
                    + " parity, 1 stop bit.").withUnit("bit/s").withDefault("9600").withRange(300, 4_000_000),
            DriverOption.of("silence", OptionType.DURATION, "After this time without a line the station is offline, and"
                    + " so long is waited for the first ones; 100ms to 20s.").withDefault("10s"),
            LemiChannels.OPTION,
            DriverOption.of("serial", OptionType.TEXT, "Serial number of the station."));

    static SerialLemiOptions read(DriverSettings settings) throws DriverException {
        String port = settings.text("port").strip();
        if (port.isEmpty()) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'port': no port is named");
        }
        Duration silence = settings.duration("silence");
        if (silence.compareTo(SHORTEST_SILENCE) < 0 || silence.compareTo(LONGEST_SILENCE) > 0) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR,
                    "option 'silence': " + silence + " is not within 100ms and 20s");
        }
        return new SerialLemiOptions(port, (int) settings.integer("baud"), silence,
                LemiChannels.read(settings.text("channels")), settings.text("serial").strip());
    }
}
