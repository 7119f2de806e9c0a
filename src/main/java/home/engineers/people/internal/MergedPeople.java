package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import home.engineers.people.rules.EntryField;
import home.engineers.people.rules.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Profile entries, rights and ways in, when two records of a person are merged. Only the record through which nobody has
 * ever signed in is given up, so no way in has to move: what was prepared for it is set aside.
 */
@Component
class MergedPeople implements PersonMerge {
    private static final String HAND = "people.merge.holds.hand";
    private static final String RECORD = "people.merge.holds.record";
    private static final String WAY_IN = "people.merge.holds.wayIn";
    private final JdbcClient jdbc;

    MergedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.stays("people_person", "id", RECORD),
                Column.moves("people_person", "merged_into", RECORD),
                Column.setAside("people_document", "person", "people.part.document"),
                Column.moves("people_change", "person", "people.part.change"),
                Column.moves("people_change", "by", HAND),
                Column.moves("people_look", "person", "people.part.look"),
                Column.moves("people_look", "by", HAND),
                Column.moves("people_request", "person", "people.part.request"),
                Column.moves("people_request", "decided_by", HAND),
                Column.moves("people_consent", "person", "people.part.consent"),
                Column.ends("people_code", "person", WAY_IN),
                Column.setAside("people_device", "person", WAY_IN),
                Column.setAside("people_access_token", "person", WAY_IN),
                Column.setAside("people_passkey", "person", WAY_IN),
                Column.setAside("people_provider_link", "person", WAY_IN),
                Column.setAside("people_provider_invitation", "person", WAY_IN),
                Column.moves("people_provider_invitation", "invited_by", HAND),
                Column.setAside("people_recovery_code", "person", WAY_IN),
                Column.setAside("people_account", "person", WAY_IN),
                Column.ends("spring_session", "principal_name", WAY_IN),
                Column.stays("people_merge", "kept", RECORD),
                Column.stays("people_merge", "merged", RECORD),
                Column.moves("people_merge", "merged_by", HAND),
                Column.moves("people_merge", "undone_by", HAND),
                Column.stays("people_duplicate", "first", RECORD),
                Column.stays("people_duplicate", "second", RECORD),
                Column.moves("people_duplicate", "decided_by", HAND)));
        for (Section section : Section.values()) {
            columns.add(Column.moves(section.table(), "person", "people.section." + section.wire()));
        }
        return List.copyOf(columns);
    }

    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        List<Reason> reasons = new ArrayList<>();
        if (signedIn(merged)) {
            reasons.add(Reason.at("kept", signedIn(kept) ? "people.merge.bothSignedIn" : "people.merge.keepTheOneWhoSignsIn"));
        }
        if (bothHave("people_request", "kind", "decided_at is null", merged, kept)) {
            reasons.add(Reason.of("people.merge.bothRequest"));
        }
        if (bothHave("people_document", "kind", "true", merged, kept)) {
            reasons.add(Reason.at("document", "people.merge.otherNumber"));
        }
        return reasons;
    }

    private boolean signedIn(PersonId person) {
        return jdbc.sql("select exists (select 1 from people_account where person = :person and first_signed_in_at is not null)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private boolean bothHave(String table, String same, String condition, PersonId merged, PersonId kept) {
        return jdbc.sql("""
                select exists (select 1 from (select * from %1$s where person = :merged and %3$s) a
                join (select * from %1$s where person = :kept and %3$s) b on a.%2$s = b.%2$s)""".formatted(table, same, condition))
                .params(PersonMerge.persons(merged, kept))
                .query(Boolean.class)
                .single();
    }

    /** What both hold alike is kept once. */
    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        for (Section section : Section.values()) {
            book.remove(section.table(), alike(section), PersonMerge.persons(merged, kept));
        }
        book.remove(
                "people_consent",
                "person = :merged and withdrawn_at is null and exists (select 1 from people_consent k"
                        + " where k.person = :kept and k.withdrawn_at is null and k.purpose = people_consent.purpose)",
                PersonMerge.persons(merged, kept));
    }

    private static String alike(Section section) {
        String fields = section.fields().stream()
                .map(EntryField::name)
                .map(field -> "k.%1$s is not distinct from %2$s.%1$s".formatted(field, section.table()))
                .collect(Collectors.joining(" and "));
        return "person = :merged and exists (select 1 from %s k where k.person = :kept and %s)".formatted(section.table(), fields);
    }

    /** How many entries of which section both hold alike; sections without any are left out. */
    Map<Section, Integer> alike(PersonId merged, PersonId kept) {
        Map<Section, Integer> counts = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            int count = jdbc.sql("select count(*) from %s where %s".formatted(section.table(), alike(section)))
                    .params(PersonMerge.persons(merged, kept)).query(Integer.class).single();
            if (count > 0) {
                counts.put(section, count);
            }
        }
        return counts;
    }
}
