package home.engineers.achievements.oai;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one answer of the protocol. Signs that XML cannot carry are left out. */
public final class OaiWriter {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private OaiWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What stands within an answer. */
    public interface Body {
        void to(OaiWriter writer) throws XMLStreamException;
    }

    /**
     * A whole answer.
     *
     * @param base address of the repository
     * @param request arguments to be repeated; none where they were not understood
     */
    public static byte[] answer(Instant at, String base, Map<String, String> request, Body body) {
        try {
            OaiWriter writer = new OaiWriter();
            writer.xml.writeStartDocument("UTF-8", "1.0");
            writer.xml.writeStartElement("OAI-PMH");
            writer.xml.writeDefaultNamespace(OAI);
            writer.xml.writeNamespace("xsi", XSI);
            writer.xml.writeAttribute("xsi:schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            writer.text("responseDate", OaiDates.text(at));
            writer.text("request", base, request);
            body.to(writer);
            writer.xml.writeEndDocument();
            return writer.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A document by itself. */
    public static byte[] document(Body body) {
        try {
            OaiWriter writer = new OaiWriter();
            writer.xml.writeStartDocument("UTF-8", "1.0");
            body.to(writer);
            writer.xml.writeEndDocument();
            return writer.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void element(String name, Body body) throws XMLStreamException {
        element(name, Map.of(), body);
    }

    public void element(String name, Map<String, String> attributes, Body body) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        body.to(this);
        xml.writeEndElement();
    }

    /** An element that begins a namespace of its own and says where its schema is. @param also further prefixes */
    void root(String name, String prefix, OaiFormat format, Map<String, String> also, Body body) throws XMLStreamException {
        xml.writeStartElement(prefix.isEmpty() ? name : prefix + ":" + name);
        if (prefix.isEmpty()) {
            xml.writeDefaultNamespace(format.namespace());
        } else {
            xml.writeNamespace(prefix, format.namespace());
        }
        for (Map.Entry<String, String> one : also.entrySet()) {
            xml.writeNamespace(one.getKey(), one.getValue());
        }
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi:schemaLocation", format.namespace() + " " + format.schema());
        body.to(this);
        xml.writeEndElement();
    }

    public void text(String name, String value) throws XMLStreamException {
        text(name, value, Map.of());
    }

    public void text(String name, String value, Map<String, String> attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    void all(String name, List<String> values) throws XMLStreamException {
        for (String value : values) {
            if (!value.isBlank()) {
                text(name, value);
            }
        }
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> one : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(one.getKey(), legal(one.getValue()));
        }
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(one -> one == '\t' || one == '\n' || one == '\r' || one >= 0x20 && one <= 0xD7FF
                        || one >= 0xE000 && one <= 0xFFFD || one >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
