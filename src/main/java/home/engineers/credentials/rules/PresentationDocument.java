package home.engineers.credentials.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A presentation in the sense of VC Data Model 2.0, 4.13, without proof. */
public final class PresentationDocument {
    private PresentationDocument() {}

    /**
     * @param holder DID of whoever compiles it
     * @param description what it is, for people
     * @param credentials signed, of one subject
     */
    public static Map<String, Object> of(String holder, String description, List<Map<String, Object>> credentials) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        document.put("type", List.of("VerifiablePresentation"));
        document.put("description", description);
        document.put("holder", holder);
        document.put("verifiableCredential", credentials);
        return document;
    }
}
