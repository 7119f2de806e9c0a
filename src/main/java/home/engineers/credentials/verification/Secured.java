package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.CredentialJwt;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.DataIntegrity.Holding;
import home.engineers.credentials.proof.KeyBook;
import home.engineers.credentials.proof.Members;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.util.List;
import java.util.Map;

/**
 * A credential whose proofs hold, whoever made them.
 *
 * @param document without what proves it
 */
record Secured(Map<String, Object> document, List<Holding> proofs) {
    /** @param text JSON with a Data Integrity proof, or a compact JWT */
    static Secured of(String text, KeyBook keys) throws CredentialFault {
        String stripped = text.strip();
        if (!stripped.startsWith("{") && CredentialJwt.looksLikeOne(stripped)) {
            CredentialJwt.Checked checked = CredentialJwt.check(stripped, keys);
            return new Secured(checked.document(), List.of(checked.proof()));
        }
        try {
            return of(StrictJson.object(text), keys);
        } catch (UnreadableJson unreadable) {
            throw new CredentialFault(unreadable.reason());
        }
    }

    /** @param given an object with a Data Integrity proof, or the text of a compact JWT */
    static Secured of(Object given, KeyBook keys) throws CredentialFault {
        if (given instanceof String text) {
            return of(text, keys);
        }
        Map<String, Object> object = Members.object(given, "credential");
        return new Secured(object, DataIntegrity.check(object, keys));
    }
}
