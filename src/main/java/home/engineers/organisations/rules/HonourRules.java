package home.engineers.organisations.rules;

import home.engineers.kernel.Reason;
import home.engineers.organisations.Honours.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When an honour may be put on record. */
public final class HonourRules {
    /** As long as title, granting body and document may be. */
    public static final int LONGEST = 120;

    private HonourRules() {}

    /** All that speaks against an entry; empty where nothing does. */
    public static List<Reason> against(Entry entry, boolean member, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!member) {
            reasons.add(Reason.of("organisations.honour.noMember"));
        }
        text("title", entry.title(), 2, reasons);
        text("grantedBy", entry.grantedBy(), 2, reasons);
        if (entry.grantedOn().isAfter(today)) {
            reasons.add(Reason.at("grantedOn", "organisations.honour.inFuture", entry.grantedOn().toString()));
        }
        text("document", entry.document(), 1, reasons);
        return reasons;
    }

    private static void text(String field, String text, int least, List<Reason> reasons) {
        if (text.strip().length() < least || text.strip().length() > LONGEST) {
            reasons.add(Reason.at(field, "organisations.honour.length." + field, least, LONGEST));
        }
    }
}
