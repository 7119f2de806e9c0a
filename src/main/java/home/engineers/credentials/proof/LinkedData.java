package home.engineers.credentials.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import home.engineers.kernel.json.CanonicalJson;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * What a JSON-LD document means, as canonical N-Quads (JSON-LD 1.1, RDF Dataset Canonicalization 1.0), by Titanium. The
 * contexts come with the house and from nowhere else; a member that no context knows is refused, since no proof would
 * cover it.
 */
final class LinkedData {
    /** Some data sets are made to keep whoever canonicalizes them busy for ever. */
    private static final long MOST_MILLIS = 2_000;

    private static final Map<String, JsonStructure> CONTEXTS = Map.of(
            "https://www.w3.org/ns/credentials/v2", read("credentials-v2.json"),
            "https://www.w3.org/ns/credentials/examples/v2", read("credentials-examples-v2.json"),
            "https://w3id.org/citizenship/v4rc1", read("citizenship-v4rc1.json"),
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", read("ob-v3p0-context-3.0.3.json"));

    private LinkedData() {}

    static String canonical(Map<String, Object> document) throws CredentialFault {
        JsonLdOptions options = new JsonLdOptions(LinkedData::context);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        try {
            RdfCanon canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(MOST_MILLIS));
            JsonLd.toRdf(JsonDocument.of(new StringReader(CanonicalJson.of(document)))).options(options).provide(canon);
            StringWriter quads = new StringWriter();
            canon.provide(new NQuadsWriter(quads));
            return quads.toString();
        } catch (JsonLdError | RdfConsumerException | IllegalStateException | IllegalArgumentException noLinkedData) {
            throw new CredentialFault("credentials.fault.linkedData", Members.shown(noLinkedData.getMessage()));
        }
    }

    private static Document context(URI address, DocumentLoaderOptions options) throws JsonLdError {
        JsonStructure context = CONTEXTS.get(address.toString());
        if (context == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "@context " + address);
        }
        return JsonDocument.of(context);
    }

    private static JsonStructure read(String file) {
        try (InputStream in = Objects.requireNonNull(LinkedData.class.getResourceAsStream("/credentials/contexts/" + file));
                JsonReader reader = Json.createReader(in)) {
            return reader.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
