package home.engineers.credentials.verification;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Members;
import home.engineers.credentials.status.StatusBits;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up the status of a credential in lists that lie at hand (Bitstring Status List v1.0, 3.2). */
final class StatusCheck {
    private static final String ENTRY = "BitstringStatusListEntry";
    private static final int MOST_ENTRIES = 16;
    private static final int LARGEST_SIZE = 8;
    /** What makes a credential void when set, with the reason; others only inform. */
    private static final Map<String, String> VOID = Map.of(
            "revocation", "credentials.fault.revoked",
            "suspension", "credentials.fault.suspended",
            "message", "credentials.fault.statusSet");
    private static final Set<String> INFORMS = Set.of("refresh");

    private final TrustList trust;
    private final Instant at;

    StatusCheck(TrustList trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /** @return how many entries were looked up */
    int demandClear(Map<String, Object> credential, String issuer) throws CredentialFault {
        List<?> entries = Members.list(credential.get("credentialStatus"));
        if (entries.size() > MOST_ENTRIES) {
            throw new CredentialFault("credentials.fault.member", "credentialStatus");
        }
        for (Object one : entries) {
            demandClearEntry(Members.object(one, "credentialStatus"), issuer);
        }
        return entries.size();
    }

    private void demandClearEntry(Map<String, Object> entry, String issuer) throws CredentialFault {
        String purpose = Members.demandText(entry, "statusPurpose");
        if (!Members.list(entry.get("type")).contains(ENTRY) || !VOID.containsKey(purpose) && !INFORMS.contains(purpose)) {
            throw new CredentialFault(
                    "credentials.fault.statusKind", Members.shown(String.valueOf(entry.get("type"))), Members.shown(purpose));
        }
        int size = size(entry);
        Map<String, Object> list = list(Members.demandText(entry, "statusListCredential"), issuer);
        Map<String, Object> subject = Members.object(list.get("credentialSubject"), "credentialSubject");
        if (!"BitstringStatusList".equals(subject.get("type")) || !Members.list(subject.get("statusPurpose")).contains(purpose)) {
            throw new CredentialFault("credentials.fault.listPurpose", Members.shown(purpose));
        }
        int value = StatusBits.decode(Members.demandText(subject, "encodedList"), size).value(index(entry), size);
        String reason = VOID.get(purpose);
        if (value != 0 && reason != null) {
            throw new CredentialFault(reason, Members.shown(Members.text(entry, "statusListCredential")), Long.toString(index(entry)));
        }
    }

    private static int size(Map<String, Object> entry) throws CredentialFault {
        return switch (entry.get("statusSize")) {
            case null -> 1;
            case Long size when size > 0 && size <= LARGEST_SIZE -> size.intValue();
            default -> throw new CredentialFault("credentials.fault.member", "statusSize");
        };
    }

    /** Written as digits. */
    private static long index(Map<String, Object> entry) throws CredentialFault {
        String digits = Members.demandText(entry, "statusListIndex");
        if (!digits.matches("[0-9]{1,12}")) {
            throw new CredentialFault("credentials.fault.member", "statusListIndex");
        }
        return Long.parseLong(digits);
    }

    /**
     * The list at this address, of several the newest: its proof holds, its key and it itself are of the issuer, and it is
     * not stale.
     */
    private Map<String, Object> list(String address, String issuer) throws CredentialFault {
        CredentialFault amiss = null;
        Map<String, Object> newest = null;
        for (Object one : trust.statusLists()) {
            Map<String, Object> claimed = claimed(one);
            if (claimed != null && address.equals(claimed.get("id"))) {
                try {
                    Map<String, Object> found = proven(one, issuer);
                    newest = newest == null || from(found).isAfter(from(newest)) ? found : newest;
                } catch (CredentialFault fault) {
                    amiss = fault;
                }
            }
        }
        if (newest != null) {
            return newest;
        }
        throw amiss != null ? amiss : new CredentialFault("credentials.fault.listMissing", Members.shown(address));
    }

    private static Instant from(Map<String, Object> list) throws CredentialFault {
        Instant from = Members.instant(list, "validFrom");
        return from == null ? Instant.MIN : from;
    }

    private Map<String, Object> proven(Object given, String issuer) throws CredentialFault {
        Secured secured;
        try {
            secured = Secured.of(given, trust);
        } catch (CredentialFault fault) {
            throw new CredentialFault("credentials.fault.listProof");
        }
        Map<String, Object> list = secured.document();
        if (!Members.list(list.get("type")).contains("BitstringStatusListCredential")) {
            throw new CredentialFault("credentials.fault.listEncoding");
        }
        if (!issuer.equals(Members.id(list.get("issuer")))) {
            throw new CredentialFault("credentials.fault.listIssuer", Members.shown(Members.id(list.get("issuer"))));
        }
        CredentialVerifier.demandOwnKey(secured.proofs(), issuer);
        Validity.demandFresh(list, at);
        Validity.demandTimely(secured.proofs(), at);
        return list;
    }

    /** What a list says of itself before anything is proven, to find the one that is asked for; null where it says nothing. */
    private static @Nullable Map<String, Object> claimed(Object given) {
        try {
            if (given instanceof String text) {
                String[] parts = text.strip().split("\\.");
                return parts.length == 3 ? StrictJson.object(Base64.getUrlDecoder().decode(parts[1])) : StrictJson.object(text);
            }
            return Members.object(given, "statusLists");
        } catch (UnreadableJson | CredentialFault | IllegalArgumentException noList) {
            return null;
        }
    }
}
