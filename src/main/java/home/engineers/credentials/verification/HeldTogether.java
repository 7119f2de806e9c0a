package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose the credentials of a presentation are: by the id of their subject and, where it has none, by what identifies it in
 * Open Badges 3.0 ({@code identifier}: for the certificates of this house the name).
 */
final class HeldTogether {
    private HeldTogether() {}

    /** @param holder who must be the subject of every one, or null where whoever compiled them vouches for it */
    static void demandOneSubject(List<Verified> credentials, @Nullable String holder) throws CredentialFault {
        Set<String> ids = new HashSet<>();
        Set<Set<String>> identifiers = new HashSet<>();
        for (Verified credential : credentials) {
            for (Object one : Members.list(credential.document().get("credentialSubject"))) {
                Map<String, Object> subject = Members.object(one, "credentialSubject");
                String id = Members.id(subject);
                ids.add(id == null ? "" : id);
                identifiers.add(identifiers(subject));
            }
        }
        if (holder != null && !ids.equals(Set.of(holder))) {
            throw new CredentialFault("credentials.fault.holder", Members.shown(holder));
        }
        boolean named = ids.size() == 1 && !ids.contains("");
        boolean identified = ids.equals(Set.of("")) && identifiers.size() == 1 && !identifiers.contains(Set.<String>of());
        if (!named && !identified) {
            throw new CredentialFault("credentials.fault.severalHolders");
        }
    }

    private static Set<String> identifiers(Map<String, Object> subject) throws CredentialFault {
        Set<String> all = new TreeSet<>();
        for (Object one : Members.list(subject.get("identifier"))) {
            Map<String, Object> identity = Members.object(one, "identifier");
            all.add(Members.text(identity, "identityType") + " " + Members.text(identity, "salt") + " "
                    + Members.demandText(identity, "identityHash"));
        }
        return all;
    }
}
