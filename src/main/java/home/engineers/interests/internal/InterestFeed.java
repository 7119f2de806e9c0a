package home.engineers.interests.internal;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.web.HouseAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Service;

/** An interest as a feed (Atom, RFC 4287), read by an address that only its owner was given. */
@Service
public class InterestFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 100;
    private final InterestLinks links;
    private final InterestTable interests;
    private final MatchTable matches;
    private final MessageWords words;
    private final HouseAddress address;

    InterestFeed(InterestLinks links, InterestTable interests, MatchTable matches, MessageWords words, HouseAddress address) {
        this.links = links;
        this.interests = interests;
        this.matches = matches;
        this.words = words;
        this.address = address;
    }

    /** The newest matches, at most {@value #ENTRIES}. @throws Absent where the address is none, or no longer */
    public byte[] read(String token) {
        InterestLinks.Named named = links.feeding(token).orElseThrow(Absent::new);
        Interest one = interests.find(named.interest())
                .filter(that -> that.stands() && that.feed() && that.feedEdition() == named.edition()).orElseThrow(Absent::new);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            write(xml, one, matches.newest(one.id(), ENTRIES));
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(XMLStreamWriter xml, Interest one, List<Match> newest) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", "urn:uuid:" + one.id());
        element(xml, "title", one.wish().name());
        element(xml, "updated", (newest.isEmpty() ? one.madeAt() : newest.getFirst().matchedAt()).toString());
        link(xml, "alternate", address.text() + "/interests/" + one.id());
        for (Match match : newest) {
            xml.writeStartElement("entry");
            element(xml, "id", "urn:uuid:" + match.id());
            element(xml, "title", match.number() + " " + match.title());
            element(xml, "updated", match.matchedAt().toString());
            link(xml, "alternate", address.text() + "/patents?q=" + match.number());
            element(xml, "summary", words.events(List.of(match)).zh() + "。" + words.why(List.of(match)).zh());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
