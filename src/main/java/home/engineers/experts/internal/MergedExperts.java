package home.engineers.experts.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pool and the ties, when two records of a person are merged. What both hold once is kept once; a tie of the person with
 * themself is none.
 */
@Component
class MergedExperts implements PersonMerge {
    private static final String DONE = "experts.merge.done";
    private static final String TIE = "experts.merge.tie";
    private final JdbcClient jdbc;

    MergedExperts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("expert_entry", "person", "experts.merge.entry"),
                Column.moves("expert_admission", "person", "experts.merge.entry"),
                Column.moves("expert_admission", "proposed_by", DONE),
                Column.moves("expert_admission", "decided_by", DONE),
                Column.moves("expert_admission", "ended_by", DONE),
                Column.moves("expert_term_due", "person", "experts.merge.entry"),
                Column.moves("expert_absence", "person", "experts.part.absence"),
                Column.moves("expert_invitation", "person", "experts.part.invitation"),
                Column.moves("expert_invitation", "invited_by", DONE),
                Column.moves("expert_mark", "person", "experts.part.mark"),
                Column.moves("expert_mark", "given_by", DONE),
                Column.moves("conflict_tie", "person", TIE),
                Column.moves("conflict_tie", "other_person", TIE),
                Column.moves("conflict_tie", "entered_by", DONE),
                Column.moves("conflict_lifting", "person", TIE),
                Column.moves("conflict_lifting", "other_person", TIE),
                Column.moves("conflict_lifting", "asked_by", DONE),
                Column.moves("conflict_lifting", "decided_by", DONE));
    }

    /** Where two had to decide, one person cannot be both; and two experts of the pool have admissions that must be sorted out. */
    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        boolean both = jdbc.sql("""
                select exists (select 1 from expert_admission where proposed_by = :merged and decided_by = :kept
                               or proposed_by = :kept and decided_by = :merged)
                    or exists (select 1 from conflict_lifting where asked_by = :merged and decided_by = :kept
                               or asked_by = :kept and decided_by = :merged)
                    or exists (select 1 from expert_mark where person = :merged and given_by = :kept
                               or person = :kept and given_by = :merged)""")
                .params(PersonMerge.persons(merged, kept)).query(Boolean.class).single();
        boolean experts = jdbc.sql("""
                select exists (select 1 from expert_entry m join expert_entry k using (association)
                    join expert_admission a on a.entry = m.id
                    where m.person = :merged and k.person = :kept)""")
                .params(PersonMerge.persons(merged, kept)).query(Boolean.class).single();
        return Stream.of(
                        both ? Reason.of("experts.merge.secondPerson") : null, experts ? Reason.of("experts.merge.bothExperts") : null)
                .filter(Objects::nonNull).toList();
    }

    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove(
                "expert_specialty",
                "entry in (select m.id from expert_entry m join expert_entry k using (association)"
                        + " where m.person = :merged and k.person = :kept)",
                PersonMerge.persons(merged, kept));
        book.remove(
                "expert_entry",
                "person = :merged and exists (select 1 from expert_entry k where k.person = :kept and k.association = expert_entry.association)",
                PersonMerge.persons(merged, kept));
        book.remove(
                "expert_invitation",
                "person = :merged and state = 'OPEN' and exists (select 1 from expert_invitation k where k.person = :kept"
                        + " and k.state = 'OPEN' and k.occasion = expert_invitation.occasion and k.reference = expert_invitation.reference)",
                PersonMerge.persons(merged, kept));
        book.remove(
                "conflict_tie",
                "person = :merged and other_person = :kept or person = :kept and other_person = :merged",
                PersonMerge.persons(merged, kept));
        book.remove(
                "conflict_lifting",
                "person = :merged and other_person = :kept or person = :kept and other_person = :merged"
                        + " or state in ('ASKED', 'LIFTED') and person = :merged and exists (select 1 from conflict_lifting k"
                        + " where k.person = :kept and k.state in ('ASKED', 'LIFTED') and k.kind = conflict_lifting.kind"
                        + " and coalesce(k.other_person, k.other_organisation)"
                        + " = coalesce(conflict_lifting.other_person, conflict_lifting.other_organisation))"
                        + " or state in ('ASKED', 'LIFTED') and other_person = :merged and exists (select 1 from conflict_lifting k"
                        + " where k.other_person = :kept and k.state in ('ASKED', 'LIFTED') and k.kind = conflict_lifting.kind"
                        + " and k.person = conflict_lifting.person)",
                PersonMerge.persons(merged, kept));
    }
}
