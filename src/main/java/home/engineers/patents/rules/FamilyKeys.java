package home.engineers.patents.rules;

import home.engineers.patents.PublicationNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells that two applications are of one family: the family id of DOCDB where an exchange file gave it; else the same
 * set of priorities, an application without any being its own (the simple family of DOCDB); else the document alone.
 */
public final class FamilyKeys {
    /** Begins keys by the family id of DOCDB. */
    public static final String DOCDB = "docdb:";

    private static final int LONGEST = 2_000;

    private FamilyKeys() {}

    public static String of(String docdbFamily, List<String> priorities, @Nullable String application, PublicationNumber document) {
        if (!docdbFamily.isEmpty()) {
            return DOCDB + docdbFamily;
        }
        if (!priorities.isEmpty()) {
            String key = "priority:" + String.join(" ", priorities.stream().sorted().distinct().toList());
            return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
        }
        return application == null ? "document:" + document.country() + document.doc() : "priority:" + application;
    }
}
