// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML in which a server lists its streams; takes what can be recorded. */
final class StreamListParser {

    private static final String CODE = "[A-Za-z0-9]";
    private static final String DATA = "D";

    private StreamListParser() {
    }

    /**
     * Reads a list.
     *
     * @param xml what the server answered to INFO STREAMS
     * @return the streams of samples, in the order of the list
     * @throws MalformedRecordException if it is no such list
     */
    static List<ServerStream> parse(byte[] xml) throws MalformedRecordException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            List<ServerStream> streams = new ArrayList<>();
            String network = "";
            String station = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "station" -> {
                            network = attribute(reader, "network");
                            station = attribute(reader, "name");
                        }
                        case "stream" -> stream(reader, network, station).ifPresent(streams::add);
                        default -> {
                            // what else servers tell
                        }
                    }
                }
            }
            return streams;
        } catch (XMLStreamException | RuntimeException e) { // the reader has both for what is no XML
            throw new MalformedRecordException("its list of streams is malformed: " + e.getMessage());
        }
    }

    private static Optional<ServerStream> stream(XMLStreamReader reader, String network, String station) {
        ServerStream stream = new ServerStream(network, station, attribute(reader, "location"),
                attribute(reader, "seedname"), attribute(reader, "begin_time"), attribute(reader, "end_time"));
        String type = attribute(reader, "type");
        boolean known = network.matches(CODE + "{1,2}") && station.matches(CODE + "{1,5}")
                && stream.location().matches("(" + CODE + "{2})?") && stream.channel().matches(CODE + "{3}");
        return known && (type.isEmpty() || type.equals(DATA)) ? Optional.of(stream) : Optional.empty();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue("", name);
        return value == null ? "" : value.strip();
    }
}
