// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * An open serial port. Used by one thread at a time.
 *
 * <p>Design note: looked up by name at each opening. A USB adapter that is plugged in again is another device behind
 * the same name.
 */
final class SerialConnection implements AutoCloseable {

    private static final int READ_LIMIT_MS = 100;

    private final SerialPort port;

    private SerialConnection(SerialPort port) {
        this.port = port;
    }

    /**
     * Opens a port.
     *
     * @param name such as {@code /dev/ttyUSB0}
     * @param baud bits a second
     * @return the open port, the caller's to close
     * @throws DriverException if there is none, or it is in use
     */
    static SerialConnection open(String name, int baud) throws DriverException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(name);
        } catch (SerialPortInvalidPortException e) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR,
                    "option 'port': there is no serial port " + name + "; there " + available(), e);
        }
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_LIMIT_MS, 0);
        if (!port.openPort()) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'port': " + name
                    + " cannot be opened (error " + port.getLastErrorCode() + "): is it in use, or do you lack the"
                    + " right to use it (on Linux the group dialout)?");
        }
        return new SerialConnection(port);
    }

    /**
     * A serial port of this computer.
     *
     * @param path its name, as {@link #open} takes it
     * @param text what the system says about it
     */
    record Port(String path, String text) {
    }

    /** The serial ports that the system knows, by name; opens none. */
    static List<Port> ports() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(port -> new Port(port.getSystemPortPath(), port.getDescriptivePortName()))
                .sorted(Comparator.comparing(Port::path)).toList();
    }

    private static String available() {
        String names = ports().stream().map(Port::path).collect(Collectors.joining(", "));
        return names.isEmpty() ? "is none on this computer" : "are " + names;
    }

    /**
     * Reads what has come, after a short wait where nothing has.
     *
     * @param target filled from the first place
     * @return bytes read, 0 when nothing came, -1 when the port is gone
     */
    int read(byte[] target) {
        return port.readBytes(target, target.length);
    }

    /** The system's number of the last error. */
    int error() {
        return port.getLastErrorCode();
    }

    @Override
    public void close() {
        port.closePort();
    }
}
