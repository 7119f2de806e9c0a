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
            return MessageDigest.getInstance("SHA-256").digest(told.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
