package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one record of markup. Document types are not supported and nothing is ever fetched. */
final class XmlRecords {
    /** What a record here does not need, and what makes up most of its length. */
    private static final Set<String> LEFT_OUT =
            Set.of("description", "SDODE", "subdoc-description", "drawings", "Description", "Drawings", "SDODR", "subdoc-drawings");

    /** Elements within each other; documents of offices hold some twenty. */
    private static final int DEEPEST = 200;

    private static final XMLInputFactory FACTORY = factory();

    private XmlRecords() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        });
        return factory;
    }

    static Piece.Read read(byte[] record, @Nullable Charset charset) {
        Optional<String> text = charset == null ? Optional.empty() : LineCharset.decoded(record, charset);
        if (text.isEmpty()) {
            String marks = new String(record, StandardCharsets.ISO_8859_1);
            return Piece.Read.refused(XmlFormats.numberIn(marks), Reason.of("patents.refused.encoding"));
        }
        try {
            return XmlFormats.read(tree(NamedCharacters.putIn(text.get())));
        } catch (NamedCharacters.UnknownName unknown) {
            return Piece.Read.refused(XmlFormats.numberIn(text.get()), Reason.of("patents.refused.entity", unknown.name()));
        } catch (XMLStreamException damaged) {
            int line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
            return Piece.Read.refused(XmlFormats.numberIn(text.get()), Reason.of("patents.refused.markup", line));
        }
    }

    private static Node tree(String text) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
        Deque<Node> open = new ArrayDeque<>();
        Node top = new Node("");
        open.push(top);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> open.peek().add(xml.getText());
                default -> {}
            }
        }
        return top.children().findFirst().orElseThrow(() -> new XMLStreamException("empty"));
    }

    private static void start(XMLStreamReader xml, Deque<Node> open) throws XMLStreamException {
        String name = local(xml.getLocalName());
        if (LEFT_OUT.contains(name)) {
            pass(xml);
            return;
        }
        Node node = new Node(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attribute(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        open.peek().add(node);
        open.push(node);
        if (open.size() > DEEPEST) {
            throw new XMLStreamException("too deep", xml.getLocation());
        }
    }

    private static void pass(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
