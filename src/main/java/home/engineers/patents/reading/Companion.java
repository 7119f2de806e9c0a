package home.engineers.patents.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files that offices pack beside their documents and that hold no record: drawings, facsimiles, document types, schemas, style
 * sheets, and what systems leave in archives. Told by what they hold.
 */
final class Companion {
    private static final List<String> BEGINNINGS = List.of(
            "II*\0", "MM\0*", "\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "%PDF-", "\0\5\26\7", "\0\0\0\1Bud1");
    private static final int LOOKED_AT = 4_096;
    private static final Pattern SCHEMA = Pattern.compile(
            "(?s)^(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?.*?\\?>\\s*)*(?:<!--.*?-->\\s*)*"
                    + "<(?:!ELEMENT|!ENTITY|!ATTLIST|!NOTATION|\\w+:(?:schema|stylesheet|transform)\\b)");

    private Companion() {}

    static boolean is(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(text::startsWith) || SCHEMA.matcher(text).find();
    }
}
