package home.engineers.achievements.oai;

import home.engineers.kernel.Reason;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One answer of another library to ListRecords in Dublin Core. It is read whole or not at all; a document type declaration is
 * refused, so that no entity is ever resolved.
 *
 * @param answered when the other library says it answered
 * @param token with which the list goes on, or empty
 * @param error code of the protocol, or empty; {@code errorText} as the other library worded it
 */
public record HarvestedPage(Instant answered, List<Harvested> records, String token, String error, String errorText) {
    private static final int MOST = 10_000;
    private static final int LONGEST = 4_000;
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final XMLInputFactory FACTORY = factory();

    public HarvestedPage {
        records = List.copyOf(records);
    }

    /**
     * @param stamp of its last change, as the other library has it
     * @param elements of Dublin Core by their names, each with its values
     */
    public record Harvested(String identifier, Instant stamp, boolean deleted, Map<String, List<String>> elements) {
        public List<String> values(String element) {
            return elements.getOrDefault(element, List.of());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    public static HarvestedPage read(byte[] answer) throws HarvestFault {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(answer));
            try {
                return new Reading(xml).page();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new HarvestFault(Reason.of("achievements.harvest.xml", String.valueOf(line)));
        }
    }

    /** The state of reading one answer. */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final List<Harvested> records = new ArrayList<>();
        private Instant answered = Instant.EPOCH;
        private String token = "";
        private String error = "";
        private String errorText = "";
        private boolean oai;

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        HarvestedPage page() throws XMLStreamException, HarvestFault {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new HarvestFault(Reason.of("achievements.harvest.entities"));
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    begun();
                }
            }
            if (!oai) {
                throw new HarvestFault(Reason.of("achievements.harvest.notOai"));
            }
            return new HarvestedPage(answered, records, token, error, errorText);
        }

        private void begun() throws XMLStreamException, HarvestFault {
            switch (xml.getLocalName()) {
                case "OAI-PMH" -> oai = true;
                case "responseDate" -> answered = OaiDates.instant(xml.getElementText()).orElse(Instant.EPOCH);
                case "error" -> {
                    error = xml.getAttributeValue(null, "code") == null ? "" : xml.getAttributeValue(null, "code");
                    errorText = shortened(xml.getElementText());
                }
                case "resumptionToken" -> token = xml.getElementText().strip();
                case "record" -> record();
                default -> {}
            }
        }

        private void record() throws XMLStreamException, HarvestFault {
            if (records.size() >= MOST) {
                throw new HarvestFault(Reason.of("achievements.harvest.large"));
            }
            String identifier = "";
            Instant stamp = Instant.EPOCH;
            boolean deleted = false;
            Map<String, List<String>> elements = new HashMap<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("record")) {
                    break;
                }
                if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new HarvestFault(Reason.of("achievements.harvest.entities"));
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (DC.equals(xml.getNamespaceURI())) {
                    elements.computeIfAbsent(xml.getLocalName(), name -> new ArrayList<>()).add(shortened(xml.getElementText()));
                } else if (xml.getLocalName().equals("header")) {
                    deleted = "deleted".equals(xml.getAttributeValue(null, "status"));
                } else if (xml.getLocalName().equals("identifier")) {
                    identifier = xml.getElementText().strip();
                } else if (xml.getLocalName().equals("datestamp")) {
                    stamp = OaiDates.instant(xml.getElementText()).orElse(Instant.EPOCH);
                }
            }
            if (identifier.isEmpty() || identifier.length() > 300) {
                throw new HarvestFault(Reason.of("achievements.harvest.identifier"));
            }
            records.add(new Harvested(identifier, stamp, deleted, elements));
        }

        private static String shortened(String text) {
            String plain = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
            return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        }
    }
}
