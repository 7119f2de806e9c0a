package home.engineers.patents.internal;

import home.engineers.patents.PatentRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 over what a record tells, by which a record that has come before is known again. */
final class RecordHash {
    private RecordHash() {}

    static byte[] of(PatentRecord r) {
        List<Object> told = java.util.Arrays.asList(
                r.number(), r.publishedOn(), r.application(), r.filedOn(), r.type(), r.title(), r.titleEn(), r.language(), r.abstractText(),
                r.firstClaim(), r.claims(), r.ipc(), r.locarno(), r.cpc(), r.parties(), r.priorities(), r.citations(), r.events(),
                r.familyId());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // As the list would write itself, but piece by piece: the hashes on record were made of that, and it is long.
            char before = '[';
            for (Object one : told) {
                digest.update((byte) before);
                if (before == ',') {
                    digest.update((byte) ' ');
                }
                digest.update(String.valueOf(one).getBytes(StandardCharsets.UTF_8));
                before = ',';
            }
            digest.update((byte) ']');
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
