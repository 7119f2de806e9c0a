package home.engineers.achievements;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Checks answers against the schemas of the protocol, without a network. */
final class OaiSchema {
    private static final Schema SCHEMA = schema();

    private OaiSchema() {}

    private static Schema schema() {
        try {
            Source[] sources = Stream.of("xml.xsd", "simpledc.xsd", "oai_dc.xsd", "datacite.xsd", "OAI-PMH.xsd")
                    .map(name -> new StreamSource(Path.of("src/test/resources/oai", name).toFile())).toArray(Source[]::new);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** @throws AssertionError where the answer is not valid */
    static void check(String answer) throws IOException {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(answer)));
        } catch (SAXException invalid) {
            throw new AssertionError(invalid.getMessage() + "\n" + answer, invalid);
        }
    }
}
